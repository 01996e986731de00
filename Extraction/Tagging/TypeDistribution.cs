using System.Runtime.Intrinsics;

namespace Dateline.Extraction.Tagging;

/// <summary>How likely each type is for a token by its scores alone: index 0 outside any name, then the types in order.</summary>
internal static class TypeDistribution
{
    public const int Length = 1 + TagScheme.Types;
    private const int Lanes = 16;

    public static void Write(ReadOnlySpan<float> scores, Span<float> distribution)
    {
        Span<float> row = stackalloc float[TagScheme.Width];
        var max = float.NegativeInfinity;
        for (var s = 0; s < TagScheme.States; s++) max = MathF.Max(max, scores[s]);
        for (var i = 0; i < TagScheme.Width; i += Lanes) Vector512.Exp(Vector512.Create(scores[i..]) - Vector512.Create(max)).CopyTo(row[i..]);
        var sum = distribution[0] = row[TagScheme.Outside];
        for (var type = 0; type < TagScheme.Types; type++)
        {
            var at = 1 + 4 * type;
            sum += distribution[1 + type] = row[at] + row[at + 1] + row[at + 2] + row[at + 3];
        }

        for (var i = 0; i < Length; i++) distribution[i] /= sum;
    }
}

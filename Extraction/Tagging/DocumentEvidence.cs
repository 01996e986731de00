using System.Runtime.InteropServices;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Tagging;

/// <summary>
/// Lets the tokens of one word speak for each other: "Hussaini" alone leans on "Sayed Sarwar Hussaini", a headline in capitals on the
/// body. The scores of every capitalised word that occurs more than once move part of the way, in logarithms, to the word's mean over
/// the document. Linear in the number of tokens.
/// </summary>
internal static class DocumentEvidence
{
    /// <summary>How far the scores move. The development articles do not tell 0 from 1.2: two names of 684 either way.</summary>
    private const float Share = 0.35f;

    /// <summary>No type is taken for less likely than this.</summary>
    private const float Floor = 0.002f;

    /// <summary>Moves the scores of the tokens that <paramref name="words"/> holds, the first of them number <paramref name="first"/> of the text.</summary>
    public static void Apply(TokenizedText text, int first, ReadOnlySpan<EncodedWord> words, Span<float> scores)
    {
        var rows = new Dictionary<ulong, int>();
        List<int> counts = [];
        List<float> sums = [];
        var own = new int[words.Length];
        var distributions = new float[words.Length * TypeDistribution.Length];
        for (var i = 0; i < words.Length; i++)
        {
            own[i] = -1;
            var token = text[first + i];
            if (token.Length < 2 || !char.IsUpper(token[0])) continue;
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, words[i].Hash, out var seen);
            if (!seen)
            {
                row = counts.Count;
                counts.Add(0);
                CollectionsMarshal.SetCount(sums, sums.Count + TypeDistribution.Length);
                CollectionsMarshal.AsSpan(sums)[^TypeDistribution.Length..].Clear();
            }

            own[i] = row;
            counts[row]++;
            var distribution = distributions.AsSpan(i * TypeDistribution.Length, TypeDistribution.Length);
            TypeDistribution.Write(scores.Slice(i * TagScheme.Width, TagScheme.Width), distribution);
            var sum = CollectionsMarshal.AsSpan(sums).Slice(row * TypeDistribution.Length, TypeDistribution.Length);
            for (var k = 0; k < sum.Length; k++) sum[k] += distribution[k];
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (own[i] < 0 || counts[own[i]] < 2) continue;
            var sum = CollectionsMarshal.AsSpan(sums).Slice(own[i] * TypeDistribution.Length, TypeDistribution.Length);
            Move(scores.Slice(i * TagScheme.Width, TagScheme.Width), distributions.AsSpan(i * TypeDistribution.Length, TypeDistribution.Length), sum, counts[own[i]]);
        }
    }

    private static void Move(Span<float> scores, ReadOnlySpan<float> own, ReadOnlySpan<float> sum, int count)
    {
        scores[TagScheme.Outside] += Shift(own[0], sum[0] / count);
        for (var type = 0; type < TagScheme.Types; type++)
        {
            var shift = Shift(own[1 + type], sum[1 + type] / count);
            for (var part = 0; part < 4; part++) scores[1 + 4 * type + part] += shift;
        }
    }

    private static float Shift(float own, float mean) => Share * (MathF.Log(MathF.Max(mean, Floor)) - MathF.Log(MathF.Max(own, Floor)));
}

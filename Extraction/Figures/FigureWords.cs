using Dateline.Extraction.Events;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Learning;

namespace Dateline.Extraction.Figures;

/// <summary>The words of an article as the model of figures sees them: hashes, all numbers alike.</summary>
internal sealed class FigureWords(FactContext context)
{
    private const uint Number = 1;
    private const KindRole Telling = KindRole.Object | KindRole.Subject | KindRole.State | KindRole.Head | KindRole.Toll;

    /// <summary>A word; 0 outside the text.</summary>
    public uint Word(int token) => (uint)token >= (uint)context.Count ? 0 : context.IsNumber(token) ? Number : FeatureKeys.Word(context.Lower(token));

    /// <summary>A word without its ending; 0 outside the text.</summary>
    public uint Stem(int token) => (uint)token >= (uint)context.Count ? 0 : context.IsNumber(token) ? Number : EventWords.Stem(context.Lower(token));

    /// <summary>One more than the kind that a word of <c>figure-kinds.tsv</c> tells; 0 for other words.</summary>
    public uint Verdict(int token) => KindTable.Of(context.Lower(token), Telling) is { } kind ? (uint)kind + 1 : 0;
}

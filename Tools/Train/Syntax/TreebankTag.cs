using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>A part of speech and the treebank's own, finer tag: a past tense, a participle.</summary>
internal readonly record struct TreebankTag(PartOfSpeech Part, string Fine)
{
    /// <summary>The form of the verb.</summary>
    public VerbTag Form => Part != PartOfSpeech.Verb ? VerbTag.None : Fine switch
    {
        "VB" => VerbTag.Base,
        "VBD" => VerbTag.Past,
        "VBN" => VerbTag.Participle,
        "VBG" => VerbTag.Gerund,
        "VBP" or "VBZ" => VerbTag.Present,
        _ => VerbTag.None,
    };
}

/// <summary>The tags that the models tell apart: those met often; a rare one is taken for the most frequent of its part of speech.</summary>
internal sealed class TagSet
{
    private const int Fewest = 15;
    private readonly Dictionary<TreebankTag, int> numbers = [];

    public TagSet(IEnumerable<TreebankSentence> sentences)
    {
        var counts = sentences.SelectMany(sentence => sentence.Tags).CountBy(tag => tag).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Fine, StringComparer.Ordinal).ToList();
        var kept = counts.Where(pair => pair.Value >= Fewest).Select(pair => pair.Key).ToList();
        kept.AddRange(counts.Select(pair => pair.Key.Part).Distinct().Except(kept.Select(tag => tag.Part)).Select(part => counts.First(pair => pair.Key.Part == part).Key));
        Parts = [.. kept.Select(tag => tag.Part)];
        Forms = [.. kept.Select(tag => tag.Form)];
        for (var i = 0; i < kept.Count; i++) numbers[kept[i]] = i;
    }

    /// <summary>The part of speech of each tag.</summary>
    public PartOfSpeech[] Parts { get; }

    /// <summary>The form of the verb that each tag says.</summary>
    public VerbTag[] Forms { get; }

    /// <summary>The number of a tag among the features of a word.</summary>
    public int Find(TreebankTag tag) => WordFeatures.FirstTag + (numbers.TryGetValue(tag, out var number) ? number : Array.IndexOf(Parts, tag.Part));
}

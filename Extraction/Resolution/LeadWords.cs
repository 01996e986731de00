using System.Collections.Frozen;

namespace Dateline.Extraction.Resolution;

/// <summary>The word before a name as a feature: "before by near"; words that say nothing of where are one.</summary>
internal sealed class LeadWords(string name)
{
    private static readonly string[] Words = ["in", "near", "from", "to", "at", "of", "and", ",", "on", "outside", "between", "off", "with", "by", "through", "towards", "for", "("];

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names = Words.ToFrozenDictionary(word => word, word => $"{name} {word}").GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly string _other = $"{name} other";

    public string Of(ArticleNames names, NamedMention mention)
    {
        var at = mention.Span.FirstToken - 1;
        if (names.Is(at, "the")) at--;
        return _names.TryGetValue(names.Word(at), out var feature) ? feature : _other;
    }
}

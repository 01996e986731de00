using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Figures;

/// <summary>The wordings of <c>Resources/figure-phrases.tsv</c>, found by a word next to the number.</summary>
internal static class PhraseTable
{
    private static readonly FrozenDictionary<string, KindPhrase[]>.AlternateLookup<ReadOnlySpan<char>> Leading = Index(follows: false), Following = Index(follows: true);

    /// <summary>The kind told by words that end right before a number, and those after its noun.</summary>
    /// <param name="context">The article.</param>
    /// <param name="candidate">The number.</param>
    /// <param name="end">One past the words before it, past "the", "all" and adverbs.</param>
    public static FigureKind? Around(FactContext context, Candidate candidate, int end)
    {
        if (end < 1 || !Leading.TryGetValue(context.Lower(end - 1), out var phrases)) return null;
        foreach (var phrase in phrases)
        {
            if (Allows(context, phrase, candidate) && phrase.Matches(context, end, candidate.End)) return phrase.Kind;
        }

        return null;
    }

    /// <summary>The kind told by the words at a token after a number.</summary>
    public static FigureKind? At(FactContext context, Candidate candidate, int at)
    {
        if (!Following.TryGetValue(context.Lower(at), out var phrases)) return null;
        foreach (var phrase in phrases)
        {
            if (Allows(context, phrase, candidate) && phrase.MatchesAt(context, at)) return phrase.Kind;
        }

        return null;
    }

    /// <summary>Whether wordings begin with the word, so that a number without a noun may stand before it.</summary>
    public static bool Begins(ReadOnlySpan<char> word) => Following.ContainsKey(word);

    private static bool Allows(FactContext context, KindPhrase phrase, Candidate candidate) => phrase.Fits(context) && phrase.Counted switch
    {
        "WHO" => !candidate.Bare && KindTable.Of(context.Lower(candidate.Noun.Head), KindRole.Who) is not null,
        "MINERS" => !candidate.Bare && context.Lower(candidate.Noun.Head) is "miners" or "mineworkers" or "pitmen" or "cavers",
        "MEN" => !candidate.Bare && context.Lower(candidate.Noun.Head) is "men" or "people",
        "HERE" => candidate.Bare || candidate.Noun.Part || IsAtHome(context, candidate.Noun.Head),
        _ => true,
    };

    /// <summary>Whether those counted live somewhere, rather than being sent or passing through.</summary>
    private static bool IsAtHome(FactContext context, int head) => KindTable.Of(context.Lower(head), KindRole.Who | KindRole.Passing) is null;

    private static FrozenDictionary<string, KindPhrase[]>.AlternateLookup<ReadOnlySpan<char>> Index(bool follows) =>
        Resource.Rows("figure-phrases.tsv").Select(row => new KindPhrase(row[0], row[1]))
            .Where(phrase => phrase.Follows == follows)
            .SelectMany(phrase => phrase.Keys.Select(key => (key, phrase)))
            .GroupBy(pair => pair.key)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.phrase).ToArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();
}

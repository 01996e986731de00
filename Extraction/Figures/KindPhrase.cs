using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Parties;

namespace Dateline.Extraction.Figures;

/// <summary>A wording around a number that says what happened to those counted; a row of <c>Resources/figure-phrases.tsv</c>.</summary>
internal sealed class KindPhrase
{
    private const int LongestGap = 6;
    private const string Gap = "..";
    private const string Place = "PLACE";

    private readonly string[][] before, after;
    private readonly Scene scene;

    /// <param name="kind">The kind, with the scene it asks for after a stroke: "freed/Captivity".</param>
    /// <param name="wording">The words around the number.</param>
    public KindPhrase(string kind, string wording)
    {
        var parts = kind.Split('/');
        Kind = Enum.Parse<FigureKind>(parts[0], ignoreCase: true);
        if (parts.Length > 1) scene = Enum.Parse<Scene>(parts[1]);
        var words = wording.Split(' ');
        var slot = Array.FindIndex(words, word => word is "N" or "WHO" or "HERE" or "MEN" or "MINERS");
        Counted = words[slot];
        before = [.. words[..slot].Select(Alternatives)];
        after = [.. words[(slot + 1)..].Select(Alternatives)];
    }

    public FigureKind Kind { get; }

    /// <summary>N for anybody, WHO for those that are sent out, HERE for those at home somewhere, MEN for "men" and "people", MINERS for them alone.</summary>
    public string Counted { get; }

    /// <summary>Whether the article tells of what the wording asks for.</summary>
    public bool Fits(FactContext context) => (context.Scene & scene) == scene;

    /// <summary>Whether nothing is asked of the words before the number.</summary>
    public bool Follows => before.Length == 0;

    /// <summary>The words of which one stands next to the number.</summary>
    public IReadOnlyList<string> Keys => before.Length > 0 ? before[^1] : after[0];

    /// <summary>Whether the words before the number end before token <paramref name="end"/> and those after it begin at <paramref name="next"/>.</summary>
    public bool Matches(FactContext context, int end, int next)
    {
        for (var i = 0; i < before.Length; i++)
        {
            if (!IsOneOf(context, end - before.Length + i, before[i])) return false;
        }

        return Follow(context, next, 0);
    }

    /// <summary>Whether the words after the number begin at a token.</summary>
    public bool MatchesAt(FactContext context, int at) => Follow(context, at, 0);

    private static string[] Alternatives(string words) => [.. words.Split('|').SelectMany(Inflection.Expand)];

    private bool Follow(FactContext context, int at, int part)
    {
        for (; part < after.Length; part++, at++)
        {
            if (after[part][0] == Gap) return FollowGap(context, at, part + 1);
            if (!IsOneOf(context, at, after[part])) return false;
        }

        return true;
    }

    private bool FollowGap(FactContext context, int at, int part)
    {
        for (var skipped = 0; skipped <= LongestGap && at < context.Count; skipped++, at++)
        {
            if (Follow(context, at, part)) return true;
            if (context.IsPunctuation(at) && !context.IsDash(at) || context.Is(at, WordClass.Subordinator | WordClass.Relative)) return false;
        }

        return false;
    }

    private static bool IsOneOf(FactContext context, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (context.Is(at, word) || word == Place && context.EntityAt(at) is { Type: EntityType.Gpe or EntityType.Loc }) return true;
        }

        return false;
    }
}

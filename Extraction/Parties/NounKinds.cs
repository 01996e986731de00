using System.Collections.Frozen;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Parties;

/// <summary>What a common noun can stand for.</summary>
[Flags]
internal enum NounKind : byte
{
    None = 0,
    Person = 1,
    Armed = 2,
    State = 4,
    Place = 8,
    Thing = 16,
    Abstract = 32,
}

/// <summary>The kinds of common nouns, singular and plural, from <c>Resources/nouns.tsv</c>.</summary>
internal static class NounKinds
{
    private static readonly FrozenDictionary<string, NounKind> Kinds = Read();
    private static readonly FrozenDictionary<string, NounKind>.AlternateLookup<ReadOnlySpan<char>> ByLetters = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kinds of a noun, whatever its case and number.</summary>
    public static NounKind Of(ReadOnlySpan<char> noun)
    {
        if (noun.Length > 24) return NounKind.None;
        Span<char> lower = stackalloc char[noun.Length];
        noun.ToLowerInvariant(lower);
        return ByLetters.TryGetValue(lower, out var kind) ? kind : IsCalling(lower) ? NounKind.Person : NounKind.None;
    }

    /// <summary>Whether a noun measures time.</summary>
    public static bool IsTime(ReadOnlySpan<char> noun) => noun is "hour" or "hours" or "minutes" or "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years" or "time" or "decade" or "decades";

    /// <summary>Whether a noun is a plural, by its ending.</summary>
    public static bool IsPlural(ReadOnlySpan<char> noun) =>
        (noun.Length > 3 && noun[^1] == 's' && noun[^2] is not ('s' or 'u' or 'i')) || noun is "police" or "men" or "women" or "people" or "troops" or "gunmen" or "children";

    /// <summary>Whether a noun is a unit of distance.</summary>
    public static bool IsDistance(ReadOnlySpan<char> noun) => noun is "kilometer" or "kilometers" or "kilometre" or "kilometres" or "km" or "mile" or "miles" or "meter" or "meters" or "metre" or "metres" or "yard" or "yards" or "feet";

    /// <summary>Whether a noun is an amount of money.</summary>
    public static bool IsMoney(ReadOnlySpan<char> noun) => noun is "million" or "billion" or "dollars" or "euros" or "pounds" or "yen" or "rupees" or "crowns" or "kroner" or "kronor" or "francs" or "pesos" or "marks" or "roubles" or "rubles" or "yuan" or "rand" or "naira" or "$" or "£" or "€";

    /// <summary>Whether a noun after "by" says how or when, not who: "said by telephone".</summary>
    public static bool IsMeans(ReadOnlySpan<char> noun) => noun is "telephone" or "phone" or "email" or "e-mail" or "mail" or "text" or "telegram" or "radio" or "letter" or "fax" or "satellite" or "message" or "hand"
        or "law" or "night" or "day" or "then" or "now" or "road" or "rail" or "air" or "sea" or "train" or "car" or "boat" or "truck" or "plane" or "helicopter" or "bus" or "dawn" or "dusk" or "noon" or "midnight" or "morning" or "evening"
        or "force" or "mistake" or "accident" or "name" or "chance" or "far" or "video" or "videolink" or "post" or "courier";

    // Callings are an open class: locksmith, novelist, librarian, fireman.
    private static bool IsCalling(ReadOnlySpan<char> noun) => noun.Length > 5
        && (noun.EndsWith("ist") || noun.EndsWith("ists") || noun.EndsWith("man") || noun.EndsWith("men") || noun.EndsWith("woman") || noun.EndsWith("women")
            || noun.EndsWith("smith") || noun.EndsWith("ician") || noun.EndsWith("arian") || noun.EndsWith("arians") || noun.EndsWith("icians"));

    private static FrozenDictionary<string, NounKind> Read()
    {
        var kinds = new Dictionary<string, NounKind>();
        foreach (var row in Resource.Rows("nouns.tsv"))
        {
            var kind = Enum.Parse<NounKind>(row[0], ignoreCase: true);
            foreach (var form in row[1].Split(' ').SelectMany(Inflection.Noun))
                kinds[form] = kinds.GetValueOrDefault(form) | kind;
        }

        foreach (var row in Resource.Rows("word-classes.tsv").Where(row => row[0] is "Person" or "People" or "Mass"))
        {
            foreach (var word in row[1].Split(' ')) kinds[word] = kinds.GetValueOrDefault(word) | NounKind.Person;
        }

        return kinds.ToFrozenDictionary();
    }
}

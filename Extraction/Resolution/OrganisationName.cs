using System.Collections.Frozen;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>What of an organisation's name tells it from others.</summary>
internal static class OrganisationName
{
    private static readonly FrozenSet<string> LegalForms = FrozenSet.Create("inc", "incorporated", "corp", "corporation", "ltd", "limited", "plc", "llc", "llp", "lp", "co", "company", "gmbh", "ag", "sa", "nv", "bv", "ab", "asa", "oyj", "spa", "pty", "pvt", "bhd", "kk", "jsc", "pjsc", "ojsc", "oao", "se", "sarl");
    private static readonly FrozenSet<string> SmallWords = FrozenSet.Create("of", "the", "for", "and", "in", "on", "de", "du", "des", "la", "le", "&");

    // Bodies that every country has: without the country the name says little.
    private static readonly FrozenSet<string> Bodies = FrozenSet.Create(
        "ministry", "parliament", "senate", "congress", "assembly", "court", "army", "navy", "police", "cabinet", "bank", "office", "guard", "council", "commission", "agency", "department", "treasury", "embassy", "consulate", "government", "force", "forces",
        "union", "party", "authority", "service", "federation", "association", "legislature", "prosecutor", "directorate", "bureau", "house", "marines", "corps", "chamber", "society");

    private static readonly FrozenSet<string> Generic = FrozenSet.Create(
        "foreign", "defence", "defense", "interior", "health", "finance", "justice", "education", "energy", "agriculture", "trade", "transport", "transportation", "labor", "labour", "oil", "home", "national", "supreme", "high", "federal", "central", "constitutional",
        "state", "general", "prime", "minister", "ministers", "affairs", "external", "internal", "security", "intelligence", "air", "coast", "armed", "royal", "republican", "revolutionary", "election", "electoral", "human", "rights", "public", "meteorological", "lower", "upper", "appeals", "appeal", "parliamentary", "environment", "culture", "information", "immigration", "customs",
        "football", "representatives", "commons", "lords", "civil", "aviation", "statistics", "economy", "economic", "development", "foreign", "planning", "water", "commerce", "tourism", "attorney", "border", "special", "local", "medical", "bar", "teachers");

    /// <summary>The folded words without legal forms and small words; "Ministry of Defence" reads "defence ministry".</summary>
    public static string Key(string name)
    {
        var words = Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Spelling).ToList();
        while (words.Count > 1 && LegalForms.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        if (words.Count > 1 && words[0] == "the") words.RemoveAt(0);
        if (words.Count > 2 && words[^2] == "news" && words[^1] == "agency") words.RemoveRange(words.Count - 2, 2);
        if (words.Count > 2 && words[1] == "of" && Bodies.Contains(words[0])) words = [.. words[2..].Where(word => word != "the"), words[0]];
        return string.Join(' ', words);
    }

    /// <summary>Whether a folded word says in what form a firm is registered: "inc", "plc", "ag".</summary>
    public static bool IsLegalForm(string word) => LegalForms.Contains(word);

    /// <summary>Whether a folded word names a body that every country has ("ministry").</summary>
    public static bool IsBody(string word) => Bodies.Contains(word);

    /// <summary>Whether every country or town may have one ("defence ministry", "supreme court").</summary>
    public static bool IsGeneric(string key) => key.Split(' ') is var words && Bodies.Contains(words[^1]) && words[..^1].All(word => Generic.Contains(word) || SmallWords.Contains(word));

    /// <summary>Whether the letters are the initials of the words, small words left out or not.</summary>
    public static bool IsAcronym(string acronym, string name)
    {
        var letters = Folding.Fold(acronym).Replace(" ", "", StringComparison.Ordinal);
        if (letters.Length is < 2 or > 10) return false;
        var words = Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && (Initials(words.Where(word => !SmallWords.Contains(word) && !LegalForms.Contains(word))) == letters || Initials(words.Where(word => !SmallWords.Contains(word))) == letters || Initials(words) == letters || Initials(words.Where(word => word is not ("the" or "and"))) == letters);
    }

    /// <summary>Capitals, perhaps with stops: "IAEA", "U.N.", "HoC" with at most one small letter.</summary>
    public static bool LooksLikeAcronym(string name) => name.Length is >= 2 and <= 10 && !name.Contains(' ') && name.Count(char.IsUpper) >= 2 && name.Count(char.IsLower) <= 1;

    private static string Initials(IEnumerable<string> words) => string.Concat(words.Select(word => word[0]));

    private static string Spelling(string word) => word switch
    {
        "defense" => "defence",
        "organization" => "organisation",
        "labor" => "labour",
        "center" => "centre",
        _ => word,
    };
}

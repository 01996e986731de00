using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

internal enum Gender : byte { Unknown, Male, Female }

/// <summary>
/// A person's name taken apart. Parts are folded, without hyphens and Arabic articles, titles and suffixes left out; particles ("van der",
/// "bin", "de") are joined to the part that follows.
/// </summary>
internal sealed class PersonName
{
    private static readonly HashSet<string> Particles = ["al", "el", "bin", "ibn", "bint", "abu", "abd", "van", "von", "der", "den", "de", "la", "le", "da", "di", "dos", "das", "do", "du", "ben", "ter", "ten", "zu", "della", "del", "della", "ould", "y", "e", "af", "st", "saint", "san", "mac", "mc"];
    private static readonly HashSet<string> Suffixes = ["jr", "sr", "junior", "senior", "ii", "iii", "iv", "v", "vi", "vii", "viii", "xii", "xiv", "xvi", "xxiii"];

    private PersonName(List<string> parts, string name, string suffix) => (Parts, Name, Suffix) = (parts, name, suffix);

    public List<string> Parts { get; }

    /// <summary>The name as written, without titles.</summary>
    public string Name { get; }

    /// <summary>"jr", "ii"; empty when there is none.</summary>
    public string Suffix { get; }

    public string Joined => field ??= string.Concat(Parts);

    /// <summary>Parts that are more than an initial.</summary>
    public int FullParts => Parts.Count(p => p.Length > 1);

    /// <summary>Whether it has a surname and a given name or initial.</summary>
    public bool IsFull => Parts.Count > 1 && FullParts > 0;

    public string Surname => Parts[^1];

    public static PersonName Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && Titles.IsTitle(words[0])) words.RemoveAt(0);
        while (words.Count > 2 && words[^1].TrimEnd('.', ',') is "QC" or "KC" or "SC" or "MP" or "OBE" or "MBE" or "CBE" or "PhD" or "Ph.D" or "MD" or "M.D" or "Esq") words.RemoveAt(words.Count - 1);
        var suffix = "";
        if (words.Count > 1 && Suffixes.Contains(Folding.Fold(words[^1])))
        {
            suffix = Folding.Fold(words[^1]);
            if (suffix is "junior" or "senior") suffix = suffix == "junior" ? "jr" : "sr";
            words.RemoveAt(words.Count - 1);
        }

        var name = string.Join(' ', words).TrimEnd(',');
        List<string> parts = [];
        var pending = "";
        for (var i = 0; i < words.Count; i++)
        {
            var part = Part(words[i]);
            if (part.Length == 0) continue;
            if (i < words.Count - 1 && Particles.Contains(part) && (i > 0 || char.IsLower(words[0][0]) || part is "al" or "el" or "abu" or "van" or "von" or "bin"))
            {
                pending += part is "al" or "el" or "ould" ? "" : part;
                continue;
            }

            foreach (var piece in Initials(part, words[i]))
            {
                parts.Add(pending + piece);
                pending = "";
            }
        }

        if (parts.Count == 0) parts.Add(Folding.Fold(text).Replace(" ", "", StringComparison.Ordinal));
        return new PersonName(parts, name.Length == 0 ? text : name, suffix);
    }

    /// <summary>"J.K." is two initials.</summary>
    private static IEnumerable<string> Initials(string part, string word) =>
        word.Length >= 4 && word.Contains('.') && word.Replace(".", "", StringComparison.Ordinal) is var letters && letters.Length * 2 == word.Length && letters.All(char.IsUpper)
            ? part.Select(letter => letter.ToString())
            : [part];

    private static string Part(string word)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen is 2 or 3 && word[..hyphen].ToLowerInvariant() is "al" or "el" or "as" or "ash" or "ad" or "ar" or "an" or "az" or "at") word = word[(hyphen + 1)..];
        return Folding.Fold(word).Replace(" ", "", StringComparison.Ordinal);
    }
}

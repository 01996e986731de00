using Dateline.Extraction.Text;

namespace Dateline.Extraction.Places;

/// <summary>
/// The key a place name is filed under: folded, without a leading article (the, al-, el-), with Saint, Mount and Fort in their short
/// forms, so that "Saint-Étienne" meets "St Etienne" and "al-Hasakah" meets "Hasakah".
/// </summary>
internal static class NameKey
{
    public static string Of(ReadOnlySpan<char> name)
    {
        var folded = Folding.Fold(name);
        if (folded.StartsWith("the ", StringComparison.Ordinal)) folded = folded[4..];
        if (HasArabicArticle(name)) folded = folded[(folded.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return folded.Contains("saint", StringComparison.Ordinal) || folded.Contains("mount ", StringComparison.Ordinal) || folded.Contains("fort ", StringComparison.Ordinal)
            ? string.Join(' ', folded.Split(' ').Select(Shortened))
            : folded;
    }

    /// <summary>64-bit FNV-1a over the UTF-16 units of a key.</summary>
    public static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key) hash = (hash ^ c) * 1099511628211UL;
        return hash ^ hash >> 29;
    }

    private static string Shortened(string word) => word switch
    {
        "saint" or "sainte" => "st",
        "mount" => "mt",
        "fort" => "ft",
        _ => word,
    };

    private static bool HasArabicArticle(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("Al ", StringComparison.OrdinalIgnoreCase)) return name.Length > 4;
        var hyphen = name.IndexOf('-');
        if (hyphen is not (2 or 3) || hyphen == name.Length - 1) return false;
        return name[..hyphen] switch
        {
            "al" or "Al" or "el" or "El" or "AL" or "as" or "As" or "ad" or "Ad" or "ar" or "Ar" or "an" or "An" or "az" or "Az" or "at" or "At" or "ash" or "Ash" => true,
            _ => false,
        };
    }
}

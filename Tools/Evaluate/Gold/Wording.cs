using System.Text;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Compares wordings as a reader would: white space, case and the shape of quotation marks do not matter.</summary>
internal static class Wording
{
    private static readonly HashSet<string> Weightless = ["the", "a", "an", "of", "s", "mr", "ms", "mrs"];

    /// <summary>Lower case, straight quotation marks, no white space.</summary>
    public static string Flat(string? text)
    {
        var flat = new StringBuilder(text?.Length ?? 0);
        foreach (var letter in text ?? "")
        {
            if (!char.IsWhiteSpace(letter)) flat.Append(Straight(char.ToLowerInvariant(letter)));
        }

        return flat.ToString();
    }

    /// <summary>Whether one flat wording holds the other.</summary>
    public static bool Overlap(string one, string other)
    {
        var (a, b) = (Flat(one), Flat(other));
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
    }

    /// <summary>Whether half of the words of the shorter wording are in the other, or both say nothing.</summary>
    public static bool Alike(string? one, string? other)
    {
        var (a, b) = (Words(one), Words(other));
        if (a.Count == 0 || b.Count == 0) return a.Count == b.Count;
        var common = a.Count(b.Contains);
        return common > 0 && common >= 0.5 * Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> Words(string? text)
    {
        var words = new HashSet<string>();
        var word = new StringBuilder();
        foreach (var rune in ((text ?? "").ToLowerInvariant().Normalize(NormalizationForm.FormKD) + " ").EnumerateRunes())
        {
            // An accent parts a word here, as in the format's reference scorer; both sides are cut alike.
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value == '_') word.Append(rune);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        words.ExceptWith(Weightless);
        return words;
    }

    private static char Straight(char letter) => letter switch
    {
        '“' or '”' => '"',
        '‘' or '’' => '\'',
        _ => letter,
    };
}

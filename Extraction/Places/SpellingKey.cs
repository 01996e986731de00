using System.Text;

namespace Dateline.Extraction.Places;

/// <summary>
/// One key for the ways in which a name of another script is spelled in Latin letters: Sulaimaniyah, Sulaymaniya and Soleimania;
/// Galkayo and Galkaio; Thiruvananthapuram and Tiruvanantapuram. Vowels fall into three classes, aspirated consonants lose their h, no letter is doubled.
/// </summary>
internal static class SpellingKey
{
    /// <summary>Stands before these keys, so that they meet no name.</summary>
    private const char Mark = '~';

    private const int Shortest = 4;

    private static readonly (string From, string To)[] Groups =
    [
        (" ", ""), ("tch", "c"), ("dzh", "j"), ("sch", "s"), ("ch", "c"), ("sh", "s"), ("zh", "j"), ("dj", "j"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("bh", "b"),
        ("ck", "k"), ("q", "k"), ("w", "v"), ("x", "ks"), ("y", "i"), ("oe", "o"), ("ue", "u"), ("ae", "a"), ("ou", "u"), ("au", "u"), ("o", "u"),
        ("ai", "i"), ("ei", "i"), ("e", "i"),
    ];

    /// <summary>The key of a folded name; null for one too short to tell places apart.</summary>
    public static string? Of(string folded)
    {
        var text = HasArticle(folded) ? folded[(folded.IndexOf(' ', StringComparison.Ordinal) + 1)..] : folded;
        if (text.EndsWith('h') && text.Length > 2 && text[^2] is 'a' or 'e') text = text[..^1];
        if (text.EndsWith('e')) text = text[..^1] + "a";
        foreach (var (from, to) in Groups) text = text.Replace(from, to, StringComparison.Ordinal);
        var key = new StringBuilder(text.Length + 1).Append(Mark);
        foreach (var letter in text)
        {
            if (letter != key[^1]) key.Append(letter);
        }

        return key.Length > Shortest ? key.ToString() : null;
    }

    /// <summary>"as Sulaymaniyah", "ash Shaykh", "el Fula": the article takes the sound of the letter behind it.</summary>
    private static bool HasArticle(string folded)
    {
        var space = folded.IndexOf(' ', StringComparison.Ordinal);
        return space is 2 or 3 && folded[0] is 'a' or 'e' && (folded.StartsWith("al ", StringComparison.Ordinal) || folded.StartsWith("el ", StringComparison.Ordinal) || folded.AsSpan(space + 1).StartsWith(folded.AsSpan(1, space - 1)));
    }
}

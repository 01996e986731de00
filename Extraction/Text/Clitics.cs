namespace Dateline.Extraction.Text;

/// <summary>The endings that stand apart from their word: 's, 're, 've, 'll, 'd, 'm, n't.</summary>
internal static class Clitics
{
    /// <summary>The length of the clitic that starts with the apostrophe at <paramref name="at"/>; 0 when there is none.</summary>
    public static int LengthAt(string text, int at, int end)
    {
        if (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] != '.') return 0;
        var i = at + 1;
        while (i < end && i < at + 4 && char.IsAsciiLetter(text[i])) i++;
        if (i < end && char.IsLetterOrDigit(text[i])) return 0;
        var ending = text.AsSpan(at + 1, i - at - 1);
        return ending.Length switch
        {
            1 when ending[0] is 's' or 'S' or 'd' or 'm' => 2,
            2 when ending is "re" or "ve" or "ll" or "RE" or "VE" or "LL" => 3,
            _ => 0,
        };
    }

    /// <summary>The length of the stem of "don't", "isn’t"; 0 when the word has no such ending.</summary>
    public static int SplitNegation(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 't' or 'T' && Characters.IsApostrophe(word[^2]) && word[^3] is 'n' or 'N' ? word.Length - 3 : 0;
}

using System.Text;

namespace Dateline.Extraction.Text;

/// <summary>Letters without case and accents, so that "Peña" meets "PENA" and "Kondūz" meets "Konduz".</summary>
public static class Folding
{
    // One base letter for each code point of the range; the runtime's own normalisation is off under invariant globalisation.
    private const string From00C0 = "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnn?nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    private const string From1E00 = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>The lower-case base letter of a Latin letter, other letters in lower case, <c>\0</c> for a combining mark.</summary>
    public static char Fold(char c)
    {
        if (c < 128) return char.ToLowerInvariant(c);
        var folded = c switch
        {
            >= '\u00c0' and < '\u0180' => From00C0[c - 0xc0],
            >= '\u1e00' and < '\u1f00' => From1E00[c - 0x1e00],
            >= '\u0300' and <= '\u036f' => '\0',
            'ə' or 'Ə' => 'a',
            'ơ' or 'Ơ' or 'ǒ' or 'Ǒ' => 'o',
            'ư' or 'Ư' or 'ǔ' or 'Ǔ' => 'u',
            'ș' or 'Ș' => 's',
            'ț' or 'Ț' => 't',
            _ => '?',
        };
        return folded == '?' ? char.ToLowerInvariant(c) : folded;
    }

    /// <summary>The words of a name in lower case without accents, apostrophes and stops, one space between them.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var letter = Fold(c);
            if (letter == '\0' || c == '.' || Characters.IsApostrophe(c) || c is '‘' or 'ʿ' or 'ʾ' or 'ʻ') continue;
            if (char.IsLetterOrDigit(letter) || letter is '&' or '+') folded.Append(letter);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }
}

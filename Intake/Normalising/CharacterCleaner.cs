using System.Globalization;
using System.Text;

namespace Dateline.Intake.Normalising;

/// <summary>
/// One way to write the same characters: NFC, line feeds, plain spaces, no invisible marks. Words are left as they are.
/// </summary>
internal static class CharacterCleaner
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character is >= ' ' and < '\u007F')
            {
                clean.Append(character);
            }
            else if (char.IsSurrogate(character))
            {
                var paired = char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
                if (paired) clean.Append(character).Append(text[++at]);
                else clean.Append('\uFFFD');
            }
            else
            {
                Append(clean, character, next: at + 1 < text.Length ? text[at + 1] : '\0');
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>A text on one line: every run of white space is one space, none at the ends.</summary>
    public static string OneLine(string text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Append(StringBuilder clean, char character, char next)
    {
        switch (character)
        {
            case '\r' when next == '\n':
                break;
            case '\r' or '\n' or '\v' or '\f' or '\u0085' or '\u2028':
                clean.Append('\n');
                break;
            case '\u2029':
                clean.Append("\n\n");
                break;
            case >= '\uFB00' and <= '\uFB06':
                clean.Append(Ligatures[character - '\uFB00']);
                break;
            default:
                if (character == '\t' || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator) clean.Append(' ');
                else if (!IsInvisible(character)) clean.Append(character);
                break;
        }
    }

    /// <summary>Control and format characters; the joiners stay, because they change how words of some scripts are spelt.</summary>
    private static bool IsInvisible(char character) =>
        character is not ('\u200C' or '\u200D')
        && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
        || character is '\uFFFE' or '\uFFFF';
}

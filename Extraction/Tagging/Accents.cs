namespace Dateline.Extraction.Tagging;

/// <summary>Latin letters without their accents.</summary>
internal static class Accents
{
    private const int First = 0xDF;
    private const int Last = 0x17F;

    // One letter a code point from U+00DF to U+017F; '*' where there is none.
    private const string Bases =
        "saaaaaaaceeeeiiiidnooooo*ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The unaccented letter of a lower-case letter; the letter itself when it has none.</summary>
    public static char Base(char c)
    {
        if (c is < (char)First or > (char)Last) return c;
        var index = c - First;
        return index < Bases.Length && Bases[index] != '*' ? Bases[index] : c;
    }
}

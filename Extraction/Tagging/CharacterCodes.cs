namespace Dateline.Extraction.Tagging;

/// <summary>A word as the character convolution reads it: a mark for the start, its characters' codes, a mark for the end.</summary>
internal static class CharacterCodes
{
    public const int MaxLength = 20;
    public const int Count = 108;
    private const int Head = 12;
    private const byte Start = 1;
    private const byte End = 2;
    private const byte OtherLower = 98;
    private const byte OtherUpper = 99;
    private const byte OtherDigit = 100;
    private const byte OtherLetter = 101;
    private const byte OtherMark = 102;

    /// <summary>Writes the codes and returns how many; of a word too long, the first twelve characters and the last six.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<byte> codes)
    {
        codes[0] = Start;
        var length = 1;
        for (var i = 0; i < word.Length; i++)
        {
            if (word.Length > MaxLength - 2 && i == Head) i = word.Length - (MaxLength - 2 - Head);
            codes[length++] = Code(word[i]);
        }

        codes[length++] = End;
        return length;
    }

    private static byte Code(char c)
    {
        if (c is > ' ' and < '\x7f') return (byte)(c - ' ' + 2);
        if (c is '’' or '‘') return '\'' - ' ' + 2;
        if (char.IsLetter(c))
        {
            var lower = char.ToLowerInvariant(c);
            var plain = Accents.Base(lower);
            if (plain < 0x80) return (byte)((char.IsUpper(c) ? plain & ~0x20 : plain) - ' ' + 2);
            return char.IsUpper(c) ? OtherUpper : char.IsLower(c) ? OtherLower : OtherLetter;
        }

        return char.IsDigit(c) ? OtherDigit : OtherMark;
    }
}

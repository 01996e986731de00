namespace Dateline.Extraction.Tagging;

/// <summary>What the lists of names say of a word or phrase.</summary>
[Flags]
internal enum Listed : byte
{
    None = 0,

    /// <summary>A first name.</summary>
    FirstName = 1,

    /// <summary>A town of at least 5,000 people.</summary>
    Town = 2,

    /// <summary>A city of at least 200,000 people.</summary>
    City = 4,

    /// <summary>The first word of a place name of several words.</summary>
    PlaceOpens = 8,

    /// <summary>A later word of a place name of several words.</summary>
    PlaceGoesOn = 16,

    /// <summary>A well-known organisation.</summary>
    Organisation = 32,

    /// <summary>The first word of a well-known organisation's name of several words.</summary>
    OrganisationOpens = 64,

    /// <summary>A later word of a well-known organisation's name of several words.</summary>
    OrganisationGoesOn = 128,
}

/// <summary>Lists of first names, places and organisations. File: count and keys, then one byte of <see cref="Listed"/> a row.</summary>
internal sealed class NameLists
{
    /// <summary>How many bits <see cref="Listed"/> has.</summary>
    public const int Bits = 8;

    /// <summary>The most words of a listed phrase.</summary>
    public const int LongestPhrase = 4;

    private readonly WordTable _words;
    private readonly byte[] _bits;

    private NameLists(WordTable words, byte[] bits)
    {
        _words = words;
        _bits = bits;
    }

    public static NameLists Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var words = WordTable.Read(reader);
        var bits = new byte[words.Count];
        stream.ReadExactly(bits);
        return new NameLists(words, bits);
    }

    public Listed Find(ulong hash)
    {
        var row = _words.Find(hash);
        return row < 0 ? Listed.None : (Listed)_bits[row];
    }
}

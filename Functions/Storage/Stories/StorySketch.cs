using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Stories;

/// <summary>
/// What is remembered of an article's words to find the same story elsewhere: the smallest hashes of its shingles (three words in a
/// row, in lower case, without the headline). Up to <see cref="Most"/> shingles the overlap of two sketches is exact; of longer
/// articles it is an estimate within about one hundredth.
/// </summary>
public sealed class StorySketch
{
    /// <summary>Shingles that two articles must share, of all that either has.</summary>
    public const double SameStory = 0.8;

    // 8 KB, an eighth of what a property holds.
    private const int Most = 2_000;
    private const int Words = 3;

    // At a share of 0.8 two articles meet in one band at least in 9,981 cases of 10,000; at 0.5 in half, which are then compared.
    private const int BandCount = 12;
    private const int RowsInBand = 4;

    private readonly uint[] _hashes;

    private StorySketch(uint[] hashes) => _hashes = hashes;

    public bool IsEmpty => _hashes.Length == 0;

    public static StorySketch Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var body = document.Title is { Length: > 0 } title && document.Text.StartsWith(title, StringComparison.Ordinal) ? document.Text.AsSpan(title.Length) : document.Text;
        return Of(body);
    }

    public static StorySketch Of(ReadOnlySpan<char> text)
    {
        var shingles = new HashSet<uint>();
        var words = new ulong[Words];
        var (count, word, length) = (0, Start, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var part = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            // Scripts without spaces: a character is a word.
            var whole = rune.Value is >= 0x2E80 and <= 0x9FFF or >= 0x0E00 and <= 0x0EFF;
            if (length > 0 && (!part || whole)) Take();
            if (!part) continue;
            word = Mix(word ^ (uint)Rune.ToLowerInvariant(rune).Value);
            length++;
            if (whole) Take();
        }

        if (length > 0) Take();
        // An article of one or two words is a shingle by itself.
        if (shingles.Count == 0 && count > 0) shingles.Add(Shingle(words));
        return new([.. shingles.Order().Take(Most)]);

        void Take()
        {
            Array.Copy(words, 1, words, 0, Words - 1);
            words[^1] = word;
            if (++count >= Words) shingles.Add(Shingle(words));
            (word, length) = (Start, 0);
        }
    }

    public static StorySketch Parse(ReadOnlySpan<byte> bytes)
    {
        var hashes = new uint[bytes.Length / sizeof(uint)];
        for (var at = 0; at < hashes.Length; at++) hashes[at] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at * sizeof(uint))..]);
        return new(hashes);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[_hashes.Length * sizeof(uint)];
        for (var at = 0; at < _hashes.Length; at++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at * sizeof(uint)), _hashes[at]);
        return bytes;
    }

    /// <summary>MinHash bands: articles that share most shingles have at least one in common (Broder 1997; Leskovec et al., ch. 3).</summary>
    public IReadOnlyList<string> Bands()
    {
        if (IsEmpty) return [];
        var bands = new string[BandCount];
        for (var band = 0; band < BandCount; band++)
        {
            var hash = Start;
            for (var row = 0; row < RowsInBand; row++) hash = Mix(hash ^ Least((ulong)((band * RowsInBand) + row + 1)));
            bands[band] = string.Create(CultureInfo.InvariantCulture, $"{band:00}|{hash:x16}");
        }

        return bands;
    }

    /// <summary>The part of the shingles of either article that both have, from 0 to 1.</summary>
    public double Shared(StorySketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (mine, theirs, both, all) = (0, 0, 0, 0);
        while (all < Most && (mine < _hashes.Length || theirs < other._hashes.Length))
        {
            var left = mine < _hashes.Length ? _hashes[mine] : uint.MaxValue;
            var right = theirs < other._hashes.Length ? other._hashes[theirs] : uint.MaxValue;
            if (left == right) both++;
            if (left <= right) mine++;
            if (right <= left) theirs++;
            all++;
        }

        return all == 0 ? 0 : (double)both / all;
    }

    private uint Least(ulong seed)
    {
        var least = uint.MaxValue;
        foreach (var hash in _hashes) least = Math.Min(least, (uint)(Mix(hash ^ (seed * 0x9E3779B97F4A7C15)) >> 32));
        return least;
    }

    private static uint Shingle(ulong[] words)
    {
        var hash = Start;
        foreach (var word in words) hash = Mix(hash ^ word);
        return (uint)(hash >> 32);
    }

    private const ulong Start = 0xCBF29CE484222325;

    /// <summary>The finaliser of SplitMix64; the same on every machine, unlike string hashes.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

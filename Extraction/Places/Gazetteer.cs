using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Places;

/// <summary>
/// Places by name, from an embedded resource: loading unpacks it into memory and notes where names, countries, regions and districts begin. Towns come from GeoNames (CC-BY 4.0); see <c>Resources/README.md</c>. Safe to share between threads.
/// </summary>
public sealed class Gazetteer
{
    private const int Sample = 100;
    private const double NearlyAll = 0.9;

    private static readonly Lazy<Gazetteer> Shared = new(() => new Gazetteer(ReadResource()));

    private readonly byte[] _data;
    private readonly int _buckets;
    private readonly int _entries;
    private readonly int _entryCount;
    private readonly int[] _names;
    private readonly int[] _countries;
    private readonly int[] _regions;
    private readonly int[] _districts;

    internal Gazetteer(byte[] file)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(file) != GazetteerFormat.Magic) throw new InvalidDataException("The gazetteer has another format than this build reads.");
        Count = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        var names = Count * GazetteerFormat.PlaceSize;
        _buckets = names + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        _entries = _buckets + GazetteerFormat.BucketRow * GazetteerFormat.BucketSize;
        _entryCount = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));
        _data = new byte[_entries + _entryCount * GazetteerFormat.EntrySize];
        if (!BrotliDecoder.TryDecompress(file.AsSpan(GazetteerFormat.HeaderSize), _data, out var length) || length != _data.Length) throw new InvalidDataException("The gazetteer is damaged.");
        _names = new int[Count];
        for (int i = 0, at = names; i < Count; i++)
        {
            _names[i] = at;
            at += _data.AsSpan(at).IndexOf((byte)0) + 1;
        }

        List<int> countries = [], regions = [], districts = [];
        for (var i = 0; i < Count; i++)
        {
            var list = KindOf(i) switch { PlaceKind.Country => countries, PlaceKind.Region => regions, PlaceKind.District => districts, _ => null };
            list?.Add(i);
        }

        (_countries, _regions, _districts) = ([.. countries], [.. regions], [.. districts]);
    }

    /// <summary>The gazetteer of this build, loaded on first use.</summary>
    public static Gazetteer Default => Shared.Value;

    /// <summary>The number of places.</summary>
    public int Count { get; }

    /// <summary>The place at a position.</summary>
    public Place this[int index] => new(this, index);

    /// <summary>Every place with this name, compared without case, accents, articles and the long forms of Saint, Mount and Fort.</summary>
    public IReadOnlyList<Place> Lookup(ReadOnlySpan<char> name) => [.. Named(name).Select(entry => entry.Place)];

    /// <summary>The same; Other says that the name is not the usual one.</summary>
    internal List<(Place Place, bool Other)> Named(ReadOnlySpan<char> name)
    {
        List<(Place Place, bool Other)> found = [];
        Find(NameKey.Of(name), found);
        return found;
    }

    /// <summary>Whether nearly all towns of a country, region or district lie within <paramref name="kilometres"/> of its point.</summary>
    internal bool IsCompact(Place division, double kilometres)
    {
        if (division.Point is not { } middle) return false;
        var end = division.Kind switch
        {
            PlaceKind.Country => Next(_countries, division.Index),
            PlaceKind.Region => Math.Min(Next(_regions, division.Index), Next(_countries, division.Index)),
            PlaceKind.District => Math.Min(Next(_districts, division.Index), Math.Min(Next(_regions, division.Index), Next(_countries, division.Index))),
            _ => division.Index,
        };
        int towns = 0, near = 0;
        for (var i = division.Index + 1; i < end; i += 1 + (end - division.Index) / Sample)
        {
            if (KindOf(i) != PlaceKind.Town || PointOf(i) is not { } point) continue;
            towns++;
            if (Globe.Kilometres(middle, point) <= kilometres) near++;
        }

        return towns > 0 && near >= NearlyAll * towns;
    }

    /// <summary>Whether any place has this name.</summary>
    public bool Contains(ReadOnlySpan<char> name)
    {
        var hash = NameKey.Hash(NameKey.Of(name));
        return First(hash) < End(hash);
    }

    /// <summary>Adds the places filed under a key; Other says that the name is not the usual one.</summary>
    internal void Find(string key, List<(Place Place, bool Other)> found)
    {
        var hash = NameKey.Hash(key);
        for (int i = First(hash), end = End(hash); i < end; i++)
        {
            var entry = Entry(i);
            if (FingerprintOf(entry) != GazetteerFormat.Fingerprint(hash)) break;
            found.Add((this[(int)entry & (1 << GazetteerFormat.PlaceBits) - 1], (entry & GazetteerFormat.OtherName) != 0));
        }
    }

    /// <summary>Adds the places whose name is spelled like the one of a key.</summary>
    internal void FindSpelling(string key, List<(Place Place, bool Other)> found)
    {
        if (SpellingKey.Of(key) is { } spelling) Find(spelling, found);
    }

    internal PlaceKind KindOf(int index) => (PlaceKind)(Byte(index, 8) & 0x0f);

    internal int RankOf(int index) => Byte(index, 8) >> 4;

    internal double LogPopulationOf(int index) => GazetteerFormat.LogPopulation(Byte(index, 9));

    internal string NameOf(int index) => Label(index) is var label && label.IndexOf('\t', StringComparison.Ordinal) is >= 0 and var tab ? label[(tab + 1)..] : label;

    internal string IdOf(int index)
    {
        var number = Byte(index, 0) | Byte(index, 1) << 8 | Byte(index, 2) << 16;
        if (number > 0) return string.Create(CultureInfo.InvariantCulture, $"geo:{number}");
        var label = Label(index);
        var tab = label.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0) return GazetteerFormat.UsualId(KindOf(index), label);
        var id = label[..tab];
        return id.Contains(':', StringComparison.Ordinal) ? id : GazetteerFormat.UsualScheme + id;
    }

    internal (double Lat, double Lon)? PointOf(int index)
    {
        var lat = Byte(index, 3) | Byte(index, 4) << 8 | (Byte(index, 5) & 0x0f) << 16;
        var lon = Byte(index, 5) >> 4 | Byte(index, 6) << 4 | Byte(index, 7) << 12;
        return lat == 0 ? null : (GazetteerFormat.UnpackLatitude(lat), GazetteerFormat.UnpackLongitude(lon));
    }

    internal string? CountryOf(int index) => Last(_countries, index, 0) is >= 0 and var country ? IdOf(country)[4..] : null;

    internal Place? RegionOf(int index) => Last(_regions, index, Last(_countries, index, 0)) is >= 0 and var region && region >= 0 ? this[region] : null;

    internal Place? DistrictOf(int index) =>
        Last(_regions, index, Last(_countries, index, 0)) is >= 0 and var region && Last(_districts, index, region) is >= 0 and var district ? this[district] : null;

    /// <summary>The last of <paramref name="starts"/> at or before <paramref name="index"/> and not before <paramref name="from"/>; -1 when there is none.</summary>
    private static int Last(int[] starts, int index, int from)
    {
        var at = Array.BinarySearch(starts, index);
        if (at < 0) at = ~at - 1;
        return at >= 0 && starts[at] >= from && from >= 0 ? starts[at] : -1;
    }

    private int Next(int[] starts, int index)
    {
        var at = Array.BinarySearch(starts, index + 1);
        if (at < 0) at = ~at;
        return at < starts.Length ? starts[at] : Count;
    }

    private static byte[] ReadResource()
    {
        using var stream = Resource.Open(GazetteerFormat.Resource);
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return data;
    }

    private byte Byte(int index, int row) => _data[row * Count + index];

    private int BucketStart(int bucket) => _data[_buckets + bucket] | _data[_buckets + GazetteerFormat.BucketRow + bucket] << 8 | _data[_buckets + 2 * GazetteerFormat.BucketRow + bucket] << 16;

    private int End(ulong hash) => BucketStart(GazetteerFormat.Bucket(hash) + 1);

    /// <summary>The first entry of the hash's bucket with its fingerprint; the bucket's end when there is none.</summary>
    private int First(ulong hash)
    {
        var fingerprint = GazetteerFormat.Fingerprint(hash);
        var end = End(hash);
        for (var i = BucketStart(GazetteerFormat.Bucket(hash)); i < end; i++)
        {
            if (FingerprintOf(Entry(i)) == fingerprint) return i;
        }

        return end;
    }

    private long Entry(int index)
    {
        var entry = 0L;
        for (int row = GazetteerFormat.EntrySize - 1, at = _entries + row * _entryCount + index; row >= 0; row--, at -= _entryCount) entry = entry << 8 | _data[at];
        return entry;
    }

    private static int FingerprintOf(long entry) => (int)(entry >> GazetteerFormat.PlaceBits + 1);

    private string Label(int index)
    {
        var name = _data.AsSpan(_names[index]);
        return Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)]);
    }
}

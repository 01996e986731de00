using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Dateline.Extraction.Places;

namespace Dateline.Tools.Gazetteers;

/// <summary>Writes places in the layout of <see cref="GazetteerFormat"/>. The same input gives the same bytes.</summary>
internal static class GazetteerFile
{
    private const int Quality = 11;
    private const int Window = 24;

    public static byte[] Write(List<Entry> places)
    {
        byte[] names = [.. places.SelectMany(place => Encoding.UTF8.GetBytes(Label(place)).Append((byte)0))];
        var keys = Keys(places);
        var header = new byte[GazetteerFormat.HeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, GazetteerFormat.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), places.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), names.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), keys.Count);
        var entries = keys.ConvertAll(key => (long)GazetteerFormat.Fingerprint(key.Hash) << GazetteerFormat.PlaceBits + 1 | (uint)(key.Place | (key.Other ? GazetteerFormat.OtherName : 0)));
        byte[] body = [.. Rows(places.ConvertAll(Record), GazetteerFormat.PlaceSize), .. names, .. Rows([.. Buckets(keys).Select(Bytes)], GazetteerFormat.BucketSize), .. Rows(entries.ConvertAll(Bytes), GazetteerFormat.EntrySize)];
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        if (!BrotliEncoder.TryCompress(body, packed, out var length, Quality, Window)) throw new InvalidOperationException("The gazetteer could not be packed.");
        return [.. header, .. packed.AsSpan(0, length)];
    }

    /// <summary>For each bucket the entries before it.</summary>
    private static IEnumerable<long> Buckets(List<(ulong Hash, int Place, bool Other)> keys)
    {
        var next = 0;
        for (var bucket = 0; bucket <= GazetteerFormat.Buckets; bucket++)
        {
            while (next < keys.Count && GazetteerFormat.Bucket(keys[next].Hash) < bucket) next++;
            yield return next;
        }
    }

    private static byte[] Bytes(long value) => BitConverter.GetBytes(value);

    /// <summary>The first bytes of all records, then the second bytes, and so on.</summary>
    private static IEnumerable<byte> Rows(List<byte[]> records, int size) => Enumerable.Range(0, size).SelectMany(row => records.Select(record => record[row]));

    private static string Label(Entry place)
    {
        if (place.Number > 0 || place.Id == GazetteerFormat.UsualId(place.Kind, place.Name)) return place.Name;
        var id = place.Id!.StartsWith(GazetteerFormat.UsualScheme, StringComparison.Ordinal) ? place.Id[GazetteerFormat.UsualScheme.Length..] : place.Id;
        return $"{id}	{place.Name}";
    }

    private static List<(ulong Hash, int Place, bool Other)> Keys(List<Entry> places)
    {
        if (places.Count >= 1 << GazetteerFormat.PlaceBits) throw new InvalidDataException($"{places.Count} places are more than the format holds.");
        var keys = new List<(ulong Hash, int Place, bool Other)>();
        var own = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string> region = [];
        for (var i = 0; i < places.Count; i++)
        {
            own.Clear();
            if (places[i].Kind == PlaceKind.Region) region = [.. places[i].OtherNames.Append(places[i].Name).Select(name => NameKey.Of(name))];
            else if (places[i].Kind == PlaceKind.Country) region = [];
            own.Add(NameKey.Of(places[i].Name));
            keys.Add((NameKey.Hash(NameKey.Of(places[i].Name)), i, places[i].IsShared));
            if (places[i].IsTransliterated && SpellingKey.Of(NameKey.Of(places[i].Name)) is { } spelling) keys.Add((NameKey.Hash(spelling), i, true));
            foreach (var (name, other) in places[i].UsualNames.Select(name => (name, false)).Concat(places[i].OtherNames.Select(name => (name, true))))
            {
                var key = NameKey.Of(name);
                if (key.Length > 0 && own.Add(key)) keys.Add((NameKey.Hash(key), i, other && !(IsFront(key, places[i].Name) && !(places[i].Kind == PlaceKind.Town && region.Contains(key)))));
            }
        }

        keys.Sort();
        return keys;
    }

    /// <summary>"Frankfurt" for Frankfurt am Main is a usual name; "Mexico" for Mexico City is not, nor "Johor" for the seat of that state.</summary>
    private static bool IsFront(string key, string name) => NameKey.Of(name).StartsWith(key + " ", StringComparison.Ordinal) && Countries.ByName(key) is null;

    private static byte[] Record(Entry place)
    {
        var (lat, lon) = (GazetteerFormat.PackLatitude(place.Point?.Lat), GazetteerFormat.PackLongitude(place.Point?.Lon));
        return
        [
            (byte)place.Number, (byte)(place.Number >> 8), (byte)(place.Number >> 16),
            (byte)lat, (byte)(lat >> 8), (byte)(lat >> 16 | (lon & 0x0f) << 4), (byte)(lon >> 4), (byte)(lon >> 12),
            (byte)((int)place.Kind | place.Rank << 4), GazetteerFormat.PackPopulation(place.Population),
        ];
    }
}

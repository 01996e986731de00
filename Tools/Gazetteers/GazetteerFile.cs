using System.Buffers.Binary;
using System.Text;
using Dateline.Extraction.Places;

namespace Dateline.Tools.Gazetteers;

/// <summary>Writes places in the layout of <see cref="GazetteerFormat"/>. The same input gives the same bytes.</summary>
internal static class GazetteerFile
{
    public static byte[] Write(List<Entry> places)
    {
        var (names, table, offsets) = Names(places);
        var keys = Keys(places);
        using var file = new MemoryStream();
        Span<byte> header = stackalloc byte[GazetteerFormat.HeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, GazetteerFormat.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], places.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], names.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], keys.Count);
        file.Write(header);
        file.Write(table);
        for (var i = 0; i < places.Count; i++) WritePlace(file, places[i], offsets[i]);
        file.Write(names);
        var next = 0;
        for (var bucket = 0; bucket <= GazetteerFormat.Buckets; bucket++)
        {
            while (next < keys.Count && GazetteerFormat.Bucket(keys[next].Hash) < bucket) next++;
            WriteUInt24(file, next);
        }

        foreach (var (hash, place, other) in keys)
        {
            var entry = (long)GazetteerFormat.Fingerprint(hash) << GazetteerFormat.PlaceBits + 1 | (uint)(place | (other ? GazetteerFormat.OtherName : 0));
            WriteUInt24(file, (int)(entry & 0xff_ffff));
            file.WriteByte((byte)(entry >> 24));
            file.WriteByte((byte)(entry >> 32));
        }

        return file.ToArray();
    }

    /// <summary>Each label packed; one that ends another is read from within it.</summary>
    private static (byte[] Names, byte[] Table, int[] Offsets) Names(List<Entry> places)
    {
        var labels = places.ConvertAll(Label);
        var distinct = labels.Distinct().ToList();
        var packer = new NamePacker();
        var packed = Split(packer.Pack([.. distinct.SelectMany(label => Encoding.UTF8.GetBytes(label).Append((byte)0))]));
        using var names = new MemoryStream();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        ReadOnlySpan<byte> last = default;
        foreach (var (label, bytes, _) in distinct.Select((label, i) => (Label: label, Bytes: packed[i], Key: Reversed(packed[i]))).OrderByDescending(entry => entry.Key, StringComparer.Ordinal))
        {
            if (last.EndsWith(bytes))
            {
                known[label] = (int)names.Length - 1 - bytes.Length;
                continue;
            }

            last = bytes;
            known[label] = (int)names.Length;
            names.Write(bytes);
            names.WriteByte(0);
        }

        return (names.ToArray(), packer.Table(), [.. labels.Select(label => known[label])]);
    }

    private static List<byte[]> Split(byte[] names)
    {
        List<byte[]> parts = [];
        for (int start = 0, end; start < names.Length; start = end + 1)
        {
            end = Array.IndexOf(names, (byte)0, start);
            parts.Add(names[start..end]);
        }

        return parts;
    }

    private static string Label(Entry place)
    {
        if (place.Number > 0 || place.Id == GazetteerFormat.UsualId(place.Kind, place.Name)) return place.Name;
        var id = place.Id!.StartsWith(GazetteerFormat.UsualScheme, StringComparison.Ordinal) ? place.Id[GazetteerFormat.UsualScheme.Length..] : place.Id;
        return $"{id}	{place.Name}";
    }

    private static string Reversed(byte[] bytes) => string.Concat(bytes.Reverse().Select(value => (char)value));

    private static List<(ulong Hash, int Place, bool Other)> Keys(List<Entry> places)
    {
        if (places.Count >= 1 << GazetteerFormat.PlaceBits) throw new InvalidDataException($"{places.Count} places are more than the format holds.");
        var keys = new List<(ulong Hash, int Place, bool Other)>();
        var own = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < places.Count; i++)
        {
            own.Clear();
            own.Add(NameKey.Of(places[i].Name));
            keys.Add((NameKey.Hash(NameKey.Of(places[i].Name)), i, places[i].IsShared));
            foreach (var (name, other) in places[i].UsualNames.Select(name => (name, false)).Concat(places[i].OtherNames.Select(name => (name, true))))
            {
                var key = NameKey.Of(name);
                if (key.Length > 0 && own.Add(key)) keys.Add((NameKey.Hash(key), i, other && !IsFront(key, places[i].Name)));
            }
        }

        keys.Sort();
        return keys;
    }

    /// <summary>"Frankfurt" for Frankfurt am Main is a usual name.</summary>
    private static bool IsFront(string key, string name) => NameKey.Of(name).StartsWith(key + " ", StringComparison.Ordinal);

    private static void WritePlace(MemoryStream file, Entry place, int name)
    {
        WriteUInt24(file, place.Number);
        var (lat, lon) = (GazetteerFormat.PackLatitude(place.Point?.Lat), GazetteerFormat.PackLongitude(place.Point?.Lon));
        file.WriteByte((byte)lat);
        file.WriteByte((byte)(lat >> 8));
        file.WriteByte((byte)(lat >> 16 | (lon & 0x0f) << 4));
        file.WriteByte((byte)(lon >> 4));
        file.WriteByte((byte)(lon >> 12));
        file.WriteByte((byte)((int)place.Kind | place.Rank << 4));
        file.WriteByte(GazetteerFormat.PackPopulation(place.Population));
        WriteUInt24(file, name);
    }

    private static void WriteUInt24(MemoryStream file, int value)
    {
        file.WriteByte((byte)value);
        file.WriteByte((byte)(value >> 8));
        file.WriteByte((byte)(value >> 16));
    }
}

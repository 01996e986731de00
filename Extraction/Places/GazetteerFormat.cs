using Dateline.Extraction.Text;

namespace Dateline.Extraction.Places;

/// <summary>
/// The layout of <c>Resources/gazetteer.bin</c>, all numbers little-endian. Header: magic, then the number of places, the length of the
/// names, the number of entries (4 bytes each). The rest is one Brotli stream (RFC 7932). Places, <see cref="PlaceSize"/> bytes each, the
/// first bytes of all, then the second bytes and so on, since like bytes side by side pack best; in the order of the tree: a country, what it
/// holds outside its regions, each region followed by its towns and districts, each district followed by its towns; so the place that
/// holds another is the last of its kind before it. Names in the same order: UTF-8, closed by 0; an id and a tab stand before the name of
/// a place without a GeoNames number unless it is the <see cref="UsualId"/>. Buckets: <see cref="Buckets"/> + 1 offsets into the entries, in three
/// rows of bytes. Entries, by bucket (top 16 bits of the key's hash), in five rows of bytes: 19 bits of place, <see cref="OtherName"/>,
/// then the next 20 bits of the hash. A query meets a wrong entry by chance once in some hundred thousand. A place whose name is spelled in
/// several ways has an entry for its <see cref="SpellingKey"/> as well.
/// </summary>
internal static class GazetteerFormat
{
    public const string Resource = "gazetteer.bin";
    public const uint Magic = 0x3547_4c44; // DLG5

    /// <summary>Left out where an id begins with it.</summary>
    public const string UsualScheme = "geo:";

    public const int HeaderSize = 16;

    /// <summary>Number 3, latitude and longitude 20 bits each, kind 4 bits and rank 4 bits, population 1.</summary>
    public const int PlaceSize = 3 + 5 + 1 + 1;

    public const int EntrySize = 5;
    public const int Buckets = 1 << 16;
    public const int BucketRow = Buckets + 1;
    public const int BucketSize = 3;
    public const int PlaceBits = 19;
    public const int OtherName = 1 << 19;
    public const int FingerprintBits = 20;

    private const double Steps = 1 << 20;
    private const double PopulationSteps = 25;

    /// <summary>The id of a place that no source numbers: its scheme and folded name.</summary>
    public static string UsualId(PlaceKind kind, string name) => $"{(kind == PlaceKind.Building ? "fac" : "loc")}:{Folding.Fold(name).Replace(' ', '-')}";

    public static int Bucket(ulong hash) => (int)(hash >> 48);

    public static int Fingerprint(ulong hash) => (int)(hash >> 48 - FingerprintBits & (1 << FingerprintBits) - 1);

    /// <summary>Steps of 0.0002°; the first stands for "no point".</summary>
    public static int PackLatitude(double? value) => value is { } v ? Math.Clamp((int)Math.Round((v + 90) / 180 * (Steps - 2)) + 1, 1, (int)Steps - 1) : 0;

    public static int PackLongitude(double? value) => value is { } v ? Math.Clamp((int)Math.Round((v + 180) / 360 * (Steps - 2)) + 1, 1, (int)Steps - 1) : 0;

    public static double UnpackLatitude(int packed) => Math.Round((packed - 1) / (Steps - 2) * 180 - 90, 3);

    public static double UnpackLongitude(int packed) => Math.Round((packed - 1) / (Steps - 2) * 360 - 180, 3);

    /// <summary>A logarithmic scale, one step some 10 %.</summary>
    public static byte PackPopulation(long population) => (byte)Math.Min(byte.MaxValue, Math.Round(PopulationSteps * Math.Log10(population + 1)));

    public static double LogPopulation(byte packed) => packed / PopulationSteps;
}

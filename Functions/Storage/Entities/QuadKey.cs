using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Storage.Entities;

/// <summary>
/// A position as digits of which each says in which quarter of the area before it lies: what lies near has the same beginning, and an
/// area is a range of keys.
/// </summary>
public static class QuadKey
{
    // About 10 km by 5 km.
    private const int Digits = 12;

    // A box is looked for in at most this many areas.
    private const int MostAreas = 16;

    public static string Of(double latitude, double longitude) => Name(Step(longitude, 360, Digits), Step(latitude, 180, Digits), Digits);

    /// <summary>The areas that together hold a box, in order.</summary>
    public static IReadOnlyList<string> Around(GeoBox box)
    {
        ArgumentNullException.ThrowIfNull(box);
        return box.CrossesDateLine
            ? [.. Around(box with { East = 180 }).Union(Around(box with { West = -180 })).Order(StringComparer.Ordinal)]
            : Areas(box);
    }

    private static List<string> Areas(GeoBox box)
    {
        for (var digits = Digits; ; digits--)
        {
            var (west, east) = (Step(box.West, 360, digits), Step(box.East, 360, digits));
            var (south, north) = (Step(box.South, 180, digits), Step(box.North, 180, digits));
            if ((east - west + 1) * (north - south + 1) > MostAreas) continue;
            var areas = from x in Enumerable.Range(west, east - west + 1) from y in Enumerable.Range(south, north - south + 1) select Name(x, y, digits);
            return [.. areas.Order(StringComparer.Ordinal)];
        }
    }

    private static int Step(double degrees, int span, int digits) =>
        Math.Clamp((int)((degrees + (span / 2.0)) / span * (1 << digits)), 0, (1 << digits) - 1);

    private static string Name(int x, int y, int digits) => string.Create(digits, (x, y), static (name, at) =>
    {
        for (var digit = 0; digit < name.Length; digit++)
        {
            var bit = name.Length - 1 - digit;
            name[digit] = (char)('0' + (((at.y >> bit) & 1) * 2) + ((at.x >> bit) & 1));
        }
    });
}

namespace Dateline.Functions.Storage.Facts;

/// <summary>A box in degrees; one that lies across the 180th meridian has its west after its east.</summary>
public sealed record GeoBox(double West, double South, double East, double North)
{
    public bool CrossesDateLine => West > East;

    public bool Contains(double latitude, double longitude) => latitude >= South && latitude <= North
        && (CrossesDateLine ? longitude >= West || longitude <= East : longitude >= West && longitude <= East);
}

/// <summary>
/// Boxes of a grid over the globe, in two sizes. A place stands in one of each; the smallest that holds a whole box is where to look
/// for what lies in it.
/// </summary>
public static class GridCell
{
    // About 5.6° by 2.8°, and 45° by 22.5°.
    private static readonly int[] Levels = [6, 3];

    public static IEnumerable<string> Of(double latitude, double longitude) => Levels.Select(level => Name(level, latitude, longitude));

    /// <summary>The smallest cell that holds a box; null when it takes more than one of the large ones.</summary>
    public static string? Around(GeoBox box) => box.CrossesDateLine
        ? null
        : Levels.Select(level => (One: Name(level, box.South, box.West), Other: Name(level, box.North, box.East))).FirstOrDefault(corners => corners.One == corners.Other).One;

    private static string Name(int level, double latitude, double longitude) =>
        $"{level}.{Step(level, (longitude + 180) / 360)}.{Step(level, (latitude + 90) / 180)}";

    private static int Step(int level, double share) => Math.Clamp((int)(share * (1 << level)), 0, (1 << level) - 1);
}

namespace Dateline.Functions.Storage.Facts;

/// <summary>A box in degrees; one that lies across the 180th meridian has its west after its east.</summary>
public sealed record GeoBox(double West, double South, double East, double North)
{
    public bool CrossesDateLine => West > East;
}

/// <summary>
/// Boxes of a grid over the globe, in three sizes. A place stands in one of each; the smallest that holds a whole box is where to look
/// for what lies in it.
/// </summary>
public static class GridCell
{
    // The whole globe, 45° by 22.5°, and about 5.6° by 2.8°.
    private static readonly int[] Levels = [6, 3, 0];

    public static IEnumerable<string> Of(double latitude, double longitude) => Levels.Select(level => Name(level, latitude, longitude));

    public static string Around(GeoBox box) => box.CrossesDateLine
        ? Name(0, 0, 0)
        : Levels.Select(level => (One: Name(level, box.South, box.West), Other: Name(level, box.North, box.East))).First(corners => corners.One == corners.Other).One;

    private static string Name(int level, double latitude, double longitude) =>
        $"{level}.{Step(level, (longitude + 180) / 360)}.{Step(level, (latitude + 90) / 180)}";

    private static int Step(int level, double share) => Math.Clamp((int)(share * (1 << level)), 0, (1 << level) - 1);
}

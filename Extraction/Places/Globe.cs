namespace Dateline.Extraction.Places;

/// <summary>Distances on a sphere of the Earth's mean radius.</summary>
public static class Globe
{
    private const double Radius = 6371;

    /// <summary>The great-circle distance in kilometres between points in degrees (haversine).</summary>
    public static double Kilometres((double Lat, double Lon) a, (double Lat, double Lon) b)
    {
        var (north, east) = (Radians(b.Lat - a.Lat) / 2, Radians(b.Lon - a.Lon) / 2);
        var h = Math.Pow(Math.Sin(north), 2) + Math.Cos(Radians(a.Lat)) * Math.Cos(Radians(b.Lat)) * Math.Pow(Math.Sin(east), 2);
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}

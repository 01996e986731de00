using Dateline.Extraction.Documents;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Places by name: the right country, and coordinates within 50 km.</summary>
internal static class PlaceScorer
{
    private const double NearKm = 50, EarthDiameterKm = 12742;

    public static void Score(Reading reading, Scoreboard board)
    {
        foreach (var gold in reading.Gold.Facts.Places)
        {
            var entity = reading.Document.Entities.FirstOrDefault(x => x.Mentions.Any(m => Wording.Flat(m.Text) == Wording.Flat(gold.Name)));
            var country = entity is not null && (gold.Country is null || entity.Country == gold.Country);
            board[Measure.PlaceCountries].Add(country, entity is not null, true);
            if (gold is { Lat: { } lat, Lon: { } lon })
            {
                var near = entity is { Lat: { } y, Lon: { } x } && Km(y, x, lat, lon) <= NearKm;
                board[Measure.PlaceCoordinates].Add(near, entity?.Lat is not null, true);
                if (!near) board.Miss(reading, $"place {gold.Name} {gold.Country} {lat} {lon}, found {Show(entity)}");
            }
            else if (!country) board.Miss(reading, $"place {gold.Name} {gold.Country}, found {Show(entity)}");
        }
    }

    private static string Show(Entity? entity) => entity is null ? "no entity" : $"{entity.Type} {entity.Precision} {entity.Country} {entity.Lat} {entity.Lon}";

    // The haversine formula on a sphere.
    private static double Km(double lat1, double lon1, double lat2, double lon2)
    {
        var (dy, dx) = (double.DegreesToRadians(lat2 - lat1) / 2, double.DegreesToRadians(lon2 - lon1) / 2);
        var x = Math.Pow(Math.Sin(dy), 2)
            + Math.Cos(double.DegreesToRadians(lat1)) * Math.Cos(double.DegreesToRadians(lat2)) * Math.Pow(Math.Sin(dx), 2);
        return EarthDiameterKm * Math.Asin(Math.Sqrt(x));
    }
}

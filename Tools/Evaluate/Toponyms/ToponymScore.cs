namespace Dateline.Tools.Evaluate.Toponyms;

/// <summary>How many of the marked names were put on the map, and how far from where they are.</summary>
internal sealed class ToponymScore(string name)
{
    /// <summary>A hundred miles, by which the literature on toponyms counts, and what this project counts by.</summary>
    private const double Far = 161, Near = 50;

    private readonly List<double> _errors = [];
    private readonly List<string> _misses = [];
    private int _rightCountry;

    public string Name => name;

    public int Gold { get; private set; }

    /// <summary>Those with a point.</summary>
    public int Resolved => _errors.Count;

    /// <summary>Resolved among all, in percent, as are the others; what follows is of those resolved.</summary>
    public double Recall => Percent(Resolved, Gold);

    public double Within161 => Percent(_errors.Count(km => km <= Far), Resolved);

    public double Within50 => Percent(_errors.Count(km => km <= Near), Resolved);

    public double RightCountry => Percent(_rightCountry, Resolved);

    public double MedianKm => Resolved == 0 ? 0 : _errors.Order().ElementAt(Resolved / 2);

    /// <summary>What was not found, or put more than 50 km away.</summary>
    public IReadOnlyList<string> Misses => _misses;

    /// <summary>Adds a name that was found at <paramref name="km"/> from where it is; null when it was not put on the map.</summary>
    public void Add(double? km, bool rightCountry, string what)
    {
        Gold++;
        if (km is { } error) _errors.Add(error);
        if (km is not null && rightCountry) _rightCountry++;
        if (km is not <= Near) _misses.Add(what);
    }

    private static double Percent(int part, int whole) => 100.0 * part / Math.Max(1, whole);
}

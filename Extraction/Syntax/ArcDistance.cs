namespace Dateline.Extraction.Syntax;

/// <summary>How far a head stands from its dependent, and on which side, in steps that grow with the distance.</summary>
internal static class ArcDistance
{
    private const int Side = 12, Near = 8;

    /// <summary>The number of distances.</summary>
    public const int Count = 2 * Side;

    /// <summary>The number of a distance of <paramref name="words"/> words, less than 0 when the head stands before.</summary>
    public static int Of(int words)
    {
        var far = Math.Abs(words);
        var step = far <= Near ? far - 1 : far <= 11 ? Near : far <= 16 ? Near + 1 : far <= 25 ? Near + 2 : Near + 3;
        return (words < 0 ? Side : 0) + Math.Max(0, step);
    }
}

using System.Globalization;

namespace Dateline.Functions.Storage.Facts;

/// <summary>
/// The keys of facts. The days of one value are neighbours, so that any stretch of days is one range whatever lies between, and
/// what is written today is spread over the values.
/// </summary>
public static class FactKey
{
    // Follows every digit.
    private const char End = ':';

    public static string Partition(string facet, string value, string articleId) => Prefix(facet, value) + InvertedDay.OfArticle(articleId);

    public static string Row(string articleId, int index) => string.Create(CultureInfo.InvariantCulture, $"{articleId}|{index:D6}");

    /// <summary>The first partition of a stretch of days and the one after its last; days inclusive.</summary>
    public static (string First, string After) Range(string facet, string value, DateOnly? from, DateOnly? to)
    {
        var prefix = Prefix(facet, value);
        return (prefix + (to is { } newest ? InvertedDay.Of(newest) : ""), prefix + (from is { } oldest ? InvertedDay.Of(oldest) : "") + End);
    }

    // A bar inside a value would make it the beginning of another.
    private static string Prefix(string facet, string value) => $"{facet}|{Key.Of(value).Replace("|", "%7C", StringComparison.Ordinal)}|";
}

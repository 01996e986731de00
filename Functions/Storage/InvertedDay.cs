using System.Globalization;

namespace Dateline.Functions.Storage;

/// <summary>Days as keys that sort the newest first.</summary>
public static class InvertedDay
{
    private const int Last = 99_999_999;

    public static string Of(DateOnly day) =>
        (Last - ((day.Year * 10_000) + (day.Month * 100) + day.Day)).ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>The day that an article id begins with.</summary>
    public static string OfArticle(string articleId) =>
        (Last - int.Parse(articleId.AsSpan(0, 8), NumberStyles.None, CultureInfo.InvariantCulture)).ToString("D8", CultureInfo.InvariantCulture);

    public static DateOnly Parse(string inverted)
    {
        var number = Last - int.Parse(inverted, NumberStyles.None, CultureInfo.InvariantCulture);
        return new DateOnly(number / 10_000, number / 100 % 100, number % 100);
    }
}

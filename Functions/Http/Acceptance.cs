using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Dateline.Functions.Http;

/// <summary>Which of several representations a request takes, by RFC 9110, sections 12.5.1 and 12.5.3.</summary>
public static class Acceptance
{
    // Of equals the first is taken.
    private static readonly string[] Codings = ["br", "gzip"];

    /// <summary>The best of the formats on offer, the first of equals; null when none is taken. A header that cannot be read asks for nothing.</summary>
    public static ContentFormat? Choose(IHeaderDictionary headers, IReadOnlyList<ContentFormat> offered)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(offered);
        var accept = headers.Accept;
        if (StringValues.IsNullOrEmpty(accept) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges) || ranges.Count == 0) return offered[0];
        return offered.Select(format => (Format: format, Quality: Quality(ranges, format)))
            .Where(pair => pair.Quality > 0)
            .OrderByDescending(pair => pair.Quality)
            .Select(pair => pair.Format)
            .FirstOrDefault();
    }

    /// <summary>The best coding that the request takes: br, gzip, or null for none.</summary>
    public static string? Coding(IHeaderDictionary headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        if (!StringWithQualityHeaderValue.TryParseList(headers.AcceptEncoding, out var codings)) return null;
        var best = Codings.Select(coding => (Coding: coding, Quality: Quality(codings, coding))).MaxBy(pair => pair.Quality);
        return best.Quality > 0 && best.Quality >= Quality(codings, "identity") ? best.Coding : null;
    }

    private static double Quality(IList<MediaTypeHeaderValue> ranges, ContentFormat format) => ranges
        .Select(range => (Fit: Fit(range, format), range.Quality))
        .Where(range => range.Fit > 0)
        .OrderByDescending(range => range.Fit)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();

    // The more closely a range names the format the more its quality counts.
    private static int Fit(MediaTypeHeaderValue range, ContentFormat format) =>
        range.MatchesAllTypes ? 1
        : range.MatchesAllSubTypes ? format.MediaType.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase) ? 2 : 0
        : format.MediaType.Equals(range.MediaType.Value, StringComparison.OrdinalIgnoreCase) ? 3 : 0;

    private static double Quality(IList<StringWithQualityHeaderValue> codings, string coding) =>
        (codings.FirstOrDefault(given => given.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
            ?? (coding == "identity" ? null : codings.FirstOrDefault(given => given.Value == "*"))) is { } found ? found.Quality ?? 1 : 0;
}

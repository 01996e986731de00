using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Dateline.Functions.Http;

/// <summary>
/// Lets pages of other origins ask, when setting <c>Cors:Origins</c> names them (commas between, <c>*</c> for all); without it
/// <c>Host.CORS</c> of local settings, as Core Tools take it.
/// </summary>
public sealed class CrossOrigin(IConfiguration configuration)
{
    private const string Exposed = "ETag, Link, Location, Retry-After, Allow";
    private const string Headers = "Accept, Authorization, Content-Type, If-None-Match, x-functions-key, x-ms-meta-published, x-ms-meta-source, x-ms-meta-url, x-ms-meta-language";

    private readonly HashSet<string> _origins = new(
        (configuration["Cors:Origins"] ?? configuration["Host:CORS"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets what a browser looks for in an answer.</summary>
    public void Allow(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (_origins.Count == 0) return;
        var headers = http.Response.Headers;
        // An answer to one origin must not be given to another from a cache.
        if (!_origins.Contains("*")) headers.Append("Vary", "Origin");
        if (Match(http.Request) is not { } origin) return;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = Exposed;
    }

    /// <summary>Sets what a browser asks for before it sends the request itself.</summary>
    public void AllowAhead(HttpContext http, IEnumerable<string> methods)
    {
        ArgumentNullException.ThrowIfNull(http);
        Allow(http);
        if (Match(http.Request) is null || http.Request.Headers.AccessControlRequestMethod.Count == 0) return;
        var headers = http.Response.Headers;
        headers.AccessControlAllowMethods = string.Join(", ", methods);
        headers.AccessControlAllowHeaders = Headers;
        headers.AccessControlMaxAge = "600";
    }

    private string? Match(HttpRequest request) => request.Headers.Origin.ToString() is { Length: > 0 } origin
        ? _origins.Contains("*") ? "*" : _origins.Contains(origin) ? origin : null
        : null;
}

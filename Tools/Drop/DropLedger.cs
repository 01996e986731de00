using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Azure;

namespace Dateline.Tools.Drop;

/// <summary>What the app knows of dropped files: <c>GET /api/drops/{name}</c>.</summary>
internal sealed class DropLedger(HttpClient http)
{
    /// <summary>Where the app is asked.</summary>
    public Uri Address => http.BaseAddress!;

    /// <summary>The outcome of this version of a file; null when the app has not seen it yet.</summary>
    /// <exception cref="HttpRequestException">The app does not answer, or answers with an error.</exception>
    public async Task<DropOutcome?> Find(string name, ETag version, CancellationToken cancellation)
    {
        var path = string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
        using var response = await http.GetAsync(new Uri($"drops/{path}?limit=1", UriKind.Relative), cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound) return null;
        response.EnsureSuccessStatusCode();
        var story = await response.Content.ReadFromJsonAsync(LedgerJson.Default.LedgerStory, cancellation);
        if (story?.Drop is not { } drop || !Same(drop.Version, version)) return null;
        var status = Enum.TryParse<DropStatus>(drop.State, ignoreCase: true, out var known) ? known : DropStatus.Pending;
        return new DropOutcome(name, status, drop.Articles, drop.Reason);
    }

    private static bool Same(string? seen, ETag version) => seen?.Trim('"') == version.ToString().Trim('"');
}

/// <summary>The part of the app's answer that matters here.</summary>
internal sealed record LedgerStory(LedgerEntry? Drop);

/// <summary>How a file stands; <c>Version</c> is the blob's ETag.</summary>
internal sealed record LedgerEntry(string? State, string? Version, int Articles, string? Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LedgerStory))]
internal sealed partial class LedgerJson : JsonSerializerContext;

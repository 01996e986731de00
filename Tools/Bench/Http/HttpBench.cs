using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dateline.Tools.Bench.Http;

/// <summary>Asks a running app.</summary>
internal sealed partial class HttpBench(HttpClient client)
{
    // After some thirty calls the runtime compiles a method anew, in the background.
    private const int WarmUp = 60;

    /// <summary>Puts a file and waits until the app is done with it; throws when it does not end as parsed.</summary>
    public async Task<TimeSpan> DropAsync(string name, byte[] content, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var put = await client.PutAsync(new Uri($"/api/drops/{name}", UriKind.Relative), new ByteArrayContent(content), cancellation);
        put.EnsureSuccessStatusCode();
        while (true)
        {
            using var response = await client.GetAsync(new Uri($"/api/drops/{name}?wait=60&limit=1", UriKind.Relative), cancellation);
            if (!response.IsSuccessStatusCode) continue;
            var state = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellation))!["drop"]!;
            if (state["state"]!.ToString() == "parsed") return Stopwatch.GetElapsedTime(started);
            if (state["state"]!.ToString() is "rejected" or "failed") throw new InvalidOperationException($"'{name}' was not parsed: {state.ToJsonString()}");
        }
    }

    /// <summary>How long it takes from dropping an article until a list has it.</summary>
    public async Task<TimeSpan> UntilQueryableAsync(string name, string line, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        await DropAsync(name, Encoding.UTF8.GetBytes(line), cancellation);
        var id = JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/drops/{name}", UriKind.Relative), cancellation))!["items"]![0]!["article"]!.ToString();
        (await client.GetAsync(new Uri($"/api/articles/{id}", UriKind.Relative), cancellation)).EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>The addresses to ask, about what is there; those that this app does not know are left out.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync(CancellationToken cancellation)
    {
        var article = await FirstAsync("/api/articles?limit=1", cancellation);
        var place = await FirstAsync($"/api/entities?type=GPE&prefix={Uri.EscapeDataString(NewsPools.Towns[0].ToLowerInvariant())}&limit=1", cancellation);
        var paths = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative), cancellation))!["paths"]!.AsObject();
        string[] wanted =
        [
            "/api/articles", "/api/articles?from=2024-01-02&to=2024-01-31", $"/api/articles?entity={place}", $"/api/articles/{article}", $"/api/articles/{article}/annotations",
            "/api/search?q=tanker", "/api/search?q=police", "/api/search?q=%22the%20police%20asked%22", "/api/entities?type=GPE&prefix=ku", $"/api/entities/{place}", $"/api/entities/{place}/articles", $"/api/entities/{place}/related",
            "/api/events", $"/api/events?place={place}", "/api/events?type=ASSAULT", "/api/events?bbox=60,29,75,39", "/api/figures", "/api/figures?kind=injured", "/api/quotes",
            "/api/map?bbox=60,29,75,39", $"/api/timeline?entity={place}", "/api/drops", "/api/status", "/api/health", "/api/openapi.json",
        ];
        return [.. wanted.Where(address => paths.Any(path => Regex.IsMatch(address.Split('?')[0], $"^/api{Part().Replace(path.Key, "[^/]+")}$")))];
    }

    /// <summary>Asks one address again and again, one call after the other.</summary>
    public async Task<HttpMeasurement> MeasureAsync(string address, int calls, CancellationToken cancellation)
    {
        List<double> times = [], storage = [], own = [];
        long bytes = 0, asked = 0;
        for (var call = -WarmUp; call < calls; call++)
        {
            var started = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            response.EnsureSuccessStatusCode();
            if (call < 0) continue;
            var timing = Timing().Match(string.Join(", ", response.Headers.GetValues("Server-Timing")));
            double Number(int group) => double.Parse(timing.Groups[group].Value, CultureInfo.InvariantCulture);
            times.Add(elapsed);
            storage.Add(Number(2));
            own.Add(Number(1) - Number(2));
            asked += (long)Number(3);
            bytes = body.Length;
        }

        return new(address, bytes, (double)asked / calls, At(times, 0.5), At(times, 0.99), At(storage, 0.5), At(own, 0.5), At(own, 0.99));
    }

    public static double At(List<double> values, double part)
    {
        values.Sort();
        return values[Math.Min(values.Count - 1, (int)(values.Count * part))];
    }

    private async Task<string> FirstAsync(string address, CancellationToken cancellation) =>
        JsonNode.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative), cancellation))!["items"]!.AsArray().FirstOrDefault()?["id"]?.ToString() ?? "none";

    [GeneratedRegex(@"total;dur=([\d.]+), storage;dur=([\d.]+);desc=""(\d+) requests""")]
    private static partial Regex Timing();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Part();
}

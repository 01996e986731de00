using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Dateline.Tools.Bench.Http;

/// <summary>The whole measurement: intake of one large file, single articles, then every endpoint.</summary>
internal static class HttpBenchRun
{
    private const int Single = 40;
    private const int ArticlesInFile = 5_000;

    public static async Task<int> RunAsync(int articles, int words, int calls, CancellationToken cancellation)
    {
        await using var app = await BenchApp.StartAsync(cancellation);
        using var client = new HttpClient { BaseAddress = app.Address, Timeout = TimeSpan.FromMinutes(10) };
        var bench = new HttpBench(client);
        var made = new BenchArticles(1, words);
        // The models are loaded and the code is compiled before anything is timed.
        await bench.DropAsync("bench/warm.jsonl", new BenchArticles(2, words).Lines(50), cancellation);

        for (var done = 0; done < articles; done += ArticlesInFile)
        {
            var count = Math.Min(ArticlesInFile, articles - done);
            var (before, started) = (app.Used, Stopwatch.GetTimestamp());
            var took = await bench.DropAsync($"bench/{done:D6}.jsonl", made.Lines(count), cancellation);
            var after = app.Used;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} articles of one JSON Lines file in {took.TotalSeconds:F1} s, {count / took.TotalSeconds:F1} a second; processor: app {(after.App - before.App).TotalMilliseconds / count:F1} ms an article, Azurite {(after.Storage - before.Storage).TotalMilliseconds / count:F1} ms an article"));
        }

        List<double> singles = [];
        var fresh = new BenchArticles(3, words);
        for (var i = 0; i < Single; i++) singles.Add((await bench.UntilQueryableAsync($"bench/single-{i}.jsonl", fresh.Line(), cancellation)).TotalMilliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"drop to queryable, one article: p50 {HttpBench.At(singles, 0.5):F0} ms, p95 {HttpBench.At(singles, 0.95):F0} ms of {Single}"));

        var table = new Table();
        table.AddColumn("address");
        foreach (var column in new[] { "bytes", "requests", "p50 ms", "p99 ms", "storage p50", "own p50", "own p99" }) table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var address in await bench.AddressesAsync(cancellation))
        {
            var m = await bench.MeasureAsync(address, calls, cancellation);
            table.AddRow(Markup.Escape(m.Address), $"{m.Bytes:N0}", $"{m.Requests:F1}", $"{m.P50:F1}", $"{m.P99:F1}", $"{m.Storage:F1}", $"{m.OwnP50:F2}", $"{m.OwnP99:F2}");
        }

        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 150);
        AnsiConsole.Write(table);
        return 0;
    }
}

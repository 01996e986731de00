using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Dateline.Extraction;
using Dateline.Tools.Bench.Http;
using Spectre.Console;

namespace Dateline.Tools.Bench;

/// <summary><c>bench [--seconds N] [--json]</c>, <c>bench --http [--articles N] [--words N] [--calls N]</c></summary>
internal static class BenchCommand
{
    // The last two are about 1 MB and 10 MB of text: ten times the text should take ten times the time.
    private static readonly int[] Sizes = [100, 300, 1_000, 5_000, 170_000, 1_700_000];

    public static Command Create()
    {
        var seconds = new Option<double>("--seconds") { Description = "How long to measure each size of article.", DefaultValueFactory = _ => 3 };
        var largest = new Option<int>("--largest") { Description = "The most words of an article.", DefaultValueFactory = _ => Sizes[^1] };
        var json = new Option<bool>("--json") { Description = "Write JSON Lines: the load, then a size a line." };
        var http = new Option<bool>("--http") { Description = "Measure the app instead: intake, and every endpoint over HTTP, on an Azurite in memory. Build first." };
        var articles = new Option<int>("--articles") { Description = "With --http: how many made articles are dropped.", DefaultValueFactory = _ => 20_000 };
        var words = new Option<int>("--words") { Description = "With --http: how many words a made article has at least.", DefaultValueFactory = _ => 250 };
        var calls = new Option<int>("--calls") { Description = "With --http: how often each address is asked.", DefaultValueFactory = _ => 500 };
        var command = new Command("bench", "Measure how fast the extractor reads made articles of several lengths, on one core.") { seconds, largest, json, http, articles, words, calls };
        command.SetAction((result, cancellation) => result.GetValue(http)
            ? HttpBenchRun.RunAsync(result.GetValue(articles), result.GetValue(words), result.GetValue(calls), cancellation)
            : Task.FromResult(Run(TimeSpan.FromSeconds(result.GetValue(seconds)), result.GetValue(largest), result.GetValue(json))));
        return command;
    }

    private static int Run(TimeSpan time, int largest, bool json)
    {
        var start = Stopwatch.GetTimestamp();
        var extractor = Extractor.Create();
        var load = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        var resident = process.WorkingSet64 / 1e6;
        var run = new BenchRun(extractor);
        // Until the runtime has compiled what is used often for the last time.
        run.Measure(Sizes[2], TimeSpan.FromSeconds(5));
        var measured = Sizes.Where(size => size <= largest).Select(size => run.Measure(size, time)).ToList();
        process.Refresh();
        var peak = process.PeakWorkingSet64 / 1e6;
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { loadMilliseconds = load, residentMegabytes = resident, peakMegabytes = peak }));
            foreach (var size in measured) Console.WriteLine(JsonSerializer.Serialize(size, JsonSerializerOptions.Web));
            return 0;
        }

        AnsiConsole.Write(Table(measured));
        AnsiConsole.MarkupLine($"load {load:F0} ms, resident after load {resident:F0} MB, peak {peak:F0} MB");
        return 0;
    }

    private static Table Table(List<Measurement> measured)
    {
        var table = new Table();
        string[] columns = ["words", "MB", "runs", "words/s", "p50 ms", "p99 ms", "bytes/word"];
        foreach (var column in columns) table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var m in measured) table.AddRow($"{m.Words:N0}", $"{m.Megabytes:F2}", $"{m.Runs}", $"{m.WordsPerSecond:N0}", $"{m.P50:F2}", $"{m.P99:F2}", $"{m.BytesPerWord:N0}");
        return table;
    }
}

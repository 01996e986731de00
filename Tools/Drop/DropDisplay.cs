using System.Threading.Channels;
using Spectre.Console;

namespace Dateline.Tools.Drop;

/// <summary>Shows a run of drops: a progress bar on a terminal, a plain line for each file when the output is piped.</summary>
internal abstract class DropDisplay
{
    private const int Parallel = 4;

    public static DropDisplay For(IAnsiConsole console) =>
        console.Profile.Capabilities.Interactive && !Console.IsOutputRedirected ? new Bar(console) : new Lines(Console.Out);

    /// <summary>Drops every file; the outcomes in the order in which they came.</summary>
    public abstract Task<IReadOnlyList<DropOutcome>> Run(IReadOnlyList<FoundFile> files, DropRun run, CancellationToken cancellation);

    private static async Task<IReadOnlyList<DropOutcome>> Each(IReadOnlyList<FoundFile> files, DropRun run, Action<DropOutcome> show, CancellationToken cancellation)
    {
        var outcomes = Channel.CreateUnbounded<DropOutcome>();
        var all = System.Threading.Tasks.Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation },
            async (file, token) => await outcomes.Writer.WriteAsync(await run.Drop(file, token), token));
        var done = all.ContinueWith(task => outcomes.Writer.Complete(task.Exception), TaskScheduler.Default);
        List<DropOutcome> seen = [];
        await foreach (var outcome in outcomes.Reader.ReadAllAsync(cancellation))
        {
            seen.Add(outcome);
            show(outcome);
        }

        await done;
        return seen;
    }

    private static string Line(DropOutcome outcome) => outcome.Status switch
    {
        DropStatus.Parsed => $"parsed    {outcome.Name}  {outcome.Articles} {(outcome.Articles == 1 ? "article" : "articles")}{(outcome.Reason is { } reason ? $"; {reason}" : "")}",
        DropStatus.Rejected => $"rejected  {outcome.Name}  {outcome.Reason}",
        DropStatus.Failed => $"failed    {outcome.Name}  {outcome.Reason}",
        _ => $"waiting   {outcome.Name}  {outcome.Reason}",
    };

    private static string Summary(IReadOnlyList<DropOutcome> outcomes) =>
        string.Join(", ", outcomes.CountBy(outcome => outcome.Status).OrderBy(count => count.Key).Select(count => $"{count.Value} {count.Key.ToString().ToLowerInvariant()}"));

    private sealed class Lines(TextWriter output) : DropDisplay
    {
        public override async Task<IReadOnlyList<DropOutcome>> Run(IReadOnlyList<FoundFile> files, DropRun run, CancellationToken cancellation)
        {
            var outcomes = await Each(files, run, outcome => output.WriteLine(Line(outcome)), cancellation);
            if (outcomes.Count > 0) await output.WriteLineAsync(Summary(outcomes));
            return outcomes;
        }
    }

    private sealed class Bar(IAnsiConsole console) : DropDisplay
    {
        public override async Task<IReadOnlyList<DropOutcome>> Run(IReadOnlyList<FoundFile> files, DropRun run, CancellationToken cancellation)
        {
            var outcomes = await console.Progress().AutoClear(true).StartAsync(context =>
            {
                var bar = context.AddTask("Dropping", maxValue: files.Count);
                return Each(files, run, _ => bar.Increment(1), cancellation);
            });
            foreach (var outcome in outcomes) console.MarkupLineInterpolated($"[{Colour(outcome.Status)}]{Line(outcome)}[/]");
            if (outcomes.Count > 0) console.WriteLine(Summary(outcomes));
            return outcomes;
        }

        private static string Colour(DropStatus status) => status == DropStatus.Parsed ? "green" : status == DropStatus.Pending ? "yellow" : "red";
    }
}

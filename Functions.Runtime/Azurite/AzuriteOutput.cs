using System.Diagnostics;

namespace Dateline.Functions.Runtime.Azurite;

/// <summary>Reads what Azurite prints: first where its services listen, or why it could not start.</summary>
internal sealed class AzuriteOutput
{
    private const string Listening = " service is successfully listening at ";

    private readonly TaskCompletionSource<Dictionary<AzuriteService, Uri>> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<AzuriteService, Uri> endpoints = [];
    private readonly List<string> lines = [];

    public AzuriteOutput(Process process)
    {
        // Both streams are read to their end: a full pipe would stop Azurite in the middle of a request.
        var reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
        _ = reading.ContinueWith(_ => ready.TrySetException(Fault()), TaskScheduler.Default);
    }

    public string Text
    {
        get
        {
            lock (lines)
                return string.Join(' ', lines.TakeLast(3));
        }
    }

    public Task<Dictionary<AzuriteService, Uri>> ReadyAsync(CancellationToken cancellationToken) => ready.Task.WaitAsync(cancellationToken);

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (lines)
            {
                if (ready.Task.IsCompleted)
                    continue;
                lines.Add(line.Trim());
                Note(line);
            }
        }
    }

    private void Note(string line)
    {
        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at < 0)
            return;
        var service = Enum.Parse<AzuriteService>(line[..at].Split(' ')[^1]);
        endpoints[service] = new Uri(line[(at + Listening.Length)..].Trim() + "/");
        if (endpoints.Count == Enum.GetValues<AzuriteService>().Length)
            ready.TrySetResult(endpoints);
    }

    private StartupException Fault()
    {
        lock (lines)
        {
            if (lines.Find(line => line.Contains("EADDRINUSE", StringComparison.Ordinal)) is { } taken)
            {
                return new StartupException(
                    $"Azurite cannot start, its port is in use ({taken[(taken.LastIndexOf(' ') + 1)..]}): stop the program that has it, "
                    + "or give AzureWebJobsStorage another connection string.");
            }

            return new StartupException($"Azurite ended while starting: {lines.LastOrDefault(line => line.Length > 0) ?? "it printed nothing."}");
        }
    }
}

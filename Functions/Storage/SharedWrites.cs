using Azure.Data.Tables;

namespace Dateline.Functions.Storage;

/// <summary>
/// Rows of articles that are stored side by side. So many requests run at once; whatever is to be written to a partition by the time its
/// turn comes goes together, whoever it is from. An article that comes alone waits for nothing.
/// </summary>
public sealed class SharedWrites
{
    private const int SideBySide = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Table, string Partition), List<Part>> _waiting = [];
    private readonly Queue<(TableClient Table, string Partition)> _order = new();
    private int _running;

    /// <summary>Writes rows, in place of those that are there; ends when all are stored.</summary>
    public Task UpsertAsync(TableClient table, IEnumerable<ITableEntity> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<Part> parts = [.. rows.GroupBy(row => row.PartitionKey).Select(group => new Part([.. group], cancellation))];
        foreach (var part in parts) Add(table, part);
        return Task.WhenAll(parts.Select(part => part.Done.Task));
    }

    private void Add(TableClient table, Part part)
    {
        lock (_lock)
        {
            var partition = part.Rows[0].PartitionKey;
            if (!_waiting.TryGetValue((table.Name, partition), out var parts))
            {
                _waiting[(table.Name, partition)] = parts = [];
                _order.Enqueue((table, partition));
            }

            parts.Add(part);
            if (_running == SideBySide) return;
            _running++;
        }

        // What is written for many must not be counted as work for the one who came first.
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(RunAsync, CancellationToken.None);
    }

    private async Task RunAsync()
    {
        while (Next() is var (table, parts)) await WriteAsync(table, parts);
    }

    private (TableClient Table, List<Part> Parts)? Next()
    {
        lock (_lock)
        {
            if (!_order.TryDequeue(out var next))
            {
                _running--;
                return null;
            }

            _waiting.Remove((next.Table.Name, next.Partition), out var parts);
            return (next.Table, parts!);
        }
    }

    /// <summary>When rows of several cannot be written each is tried alone, so that a fault is told to the one whose it is.</summary>
    private static async Task WriteAsync(TableClient table, List<Part> parts)
    {
        if (parts.Count == 1 || !await TryWriteAsync(table, parts))
        {
            foreach (var part in parts) await WriteAsync(table, part);
        }
    }

    private static async Task<bool> TryWriteAsync(TableClient table, List<Part> parts)
    {
        // Who gave up may have lost the article to another writer: nothing of it is written any more.
        var live = parts.Where(part => !part.Cancellation.IsCancellationRequested).ToList();
        try
        {
            // No transaction may have a row twice. Of two writers of one row either could have been the last.
            await table.UpsertAsync(live.SelectMany(part => part.Rows).GroupBy(row => row.RowKey).Select(same => same.Last()), CancellationToken.None);
        }
        catch (Exception)
        {
            return false;
        }

        foreach (var part in live) part.Done.TrySetResult();
        foreach (var part in parts.Except(live)) part.Done.TrySetCanceled(part.Cancellation);
        return true;
    }

    private static async Task WriteAsync(TableClient table, Part part)
    {
        try
        {
            part.Cancellation.ThrowIfCancellationRequested();
            await table.UpsertAsync(part.Rows, part.Cancellation);
            part.Done.TrySetResult();
        }
        catch (OperationCanceledException) when (part.Cancellation.IsCancellationRequested)
        {
            part.Done.TrySetCanceled(part.Cancellation);
        }
        catch (Exception fault)
        {
            part.Done.TrySetException(fault);
        }
    }

    private sealed record Part(List<ITableEntity> Rows, CancellationToken Cancellation)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

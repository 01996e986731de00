using System.Collections.Concurrent;

namespace Dateline.Intake.Apart;

/// <summary>
/// Runs readers in processes of their own that are kept for the next file: one that hangs, overflows its stack or fills its heap is
/// killed and takes nothing with it. What only takes a file apart (archives, mailboxes) runs here, each part of it apart.
/// </summary>
/// <param name="everything">Whether plain formats run apart as well, and not only those read by a parser library.</param>
public sealed class ReaderPool(bool everything) : IFormatRunner, IDisposable
{
    private const int Tries = 2;
    private static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 1, 4);

    private readonly ConcurrentBag<ReaderProcess> _idle = [];
    private readonly SemaphoreSlim _free = new(AtOnce);
    private volatile bool _disposed;

    /// <summary>The most memory that one of the processes has taken, in bytes; of those that still run.</summary>
    public long PeakMemory => _idle.Select(process => process.PeakMemory).DefaultIfEmpty(0).Max();

    public IEnumerable<ReadItem> Run(IArticleFormat format, DroppedFile file, IntakeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(format);
        return format.IsContainer || format.IsPlain || !(everything || format.IsRisky) ? format.Read(file, limits) : ReadApart(format.Name, file, limits);
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var process)) process.Dispose();
        _free.Dispose();
    }

    private IEnumerable<ReadItem> ReadApart(string format, DroppedFile file, IntakeLimits limits)
    {
        _free.Wait();
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var items = 0;
                var process = _idle.TryTake(out var idle) ? idle : ReaderProcess.Start(limits);
                try
                {
                    foreach (var item in process.Read(format, file, limits))
                    {
                        items++;
                        yield return item;
                    }
                }
                finally
                {
                    if (process.IsReady && !_disposed) _idle.Add(process);
                    else process.Dispose();
                }

                if (process.End is not { } end) yield break;
                ObjectDisposedException.ThrowIf(_disposed, this);
                if (end == BrokenOff.Gone && items == 0 && attempt < Tries) continue;
                yield return Reason(end, format, limits, items);
                yield break;
            }
        }
        finally
        {
            if (!_disposed) _free.Release();
        }
    }

    private static Rejected Reason(BrokenOff end, string format, IntakeLimits limits, int items)
    {
        var rest = items == 0 ? "" : $" What came after item {items:N0} was not read.";
        return end switch
        {
            BrokenOff.Time => new(RejectionCodes.LimitExceeded, $"Reading the {format} file took more than {limits.ParsingTime.TotalSeconds:0} s, the limit.{rest}"),
            BrokenOff.Memory => new(RejectionCodes.LimitExceeded, $"Reading the {format} file took more than {limits.ReaderMemory:N0} bytes of memory, the limit.{rest}"),
            _ => new(RejectionCodes.Malformed, $"The file breaks the reader of {format} files; it is damaged, or made to do so.{rest}"),
        };
    }
}

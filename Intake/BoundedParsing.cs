namespace Dateline.Intake;

/// <summary>
/// Runs a parser library on bytes it was not written for: on a thread of its own with a deep stack, for a limited time. A parser that
/// hangs is left behind on its thread, which does not keep the process alive; whatever it throws is the file's fault.
/// </summary>
internal static class BoundedParsing
{
    private const int StackBytes = 16 * 1024 * 1024;

    public static IReadOnlyList<ReadItem> Run(string what, IntakeLimits limits, Func<CancellationToken, IReadOnlyList<ReadItem>> parse)
    {
        IReadOnlyList<ReadItem>? items = null;
        // Not disposed when time runs out: the thread left behind may still look at it.
        var timeUp = new CancellationTokenSource();
        var thread = new Thread(() => items = Guarded(what, parse, timeUp.Token), StackBytes) { IsBackground = true, Name = $"Reading {what}" };
        thread.Start();
        if (thread.Join(limits.ParsingTime))
        {
            timeUp.Dispose();
            return items!;
        }

        timeUp.Cancel();
        return [new Rejected(RejectionCodes.LimitExceeded, $"Reading {what} took more than {limits.ParsingTime.TotalSeconds:0} s, the limit.")];
    }

    private static IReadOnlyList<ReadItem> Guarded(string what, Func<CancellationToken, IReadOnlyList<ReadItem>> parse, CancellationToken timeUp)
    {
        try
        {
            return parse(timeUp);
        }
#pragma warning disable CA1031 // Parsers throw what they like on broken input, down to NullReferenceException.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return [new Rejected(RejectionCodes.Malformed, $"The file breaks the rules of {what} and cannot be read ({fault.GetType().Name}).")];
        }
    }
}

using Dateline.Functions.Intake;
using Dateline.Functions.Storage.Drops;

namespace Dateline.Functions.Operations;

/// <summary>Waits for the outcome of a file.</summary>
public sealed class DropWaiting(DropLedger ledger, DroppedBlobs blobs, DropNews news, TimeProvider time)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestLook = TimeSpan.FromMilliseconds(400);

    /// <summary>Until the content that the file has now is done, or nothing of that name is left to do, or the time is over.</summary>
    public async Task WaitAsync(string name, TimeSpan most, CancellationToken cancellation)
    {
        if (most <= TimeSpan.Zero) return;
        var until = time.GetUtcNow() + most;
        var look = FirstLook;
        using var listener = news.Listen(name);
        while (!await IsDoneAsync(name, cancellation) && time.GetUtcNow() is var now && now < until)
        {
            await listener.WaitAsync(look < until - now ? look : until - now, time, cancellation);
            look = look * 2 < LongestLook ? look * 2 : LongestLook;
        }
    }

    private async Task<bool> IsDoneAsync(string name, CancellationToken cancellation)
    {
        if (await ledger.FindAsync(name, cancellation) is not { } drop || !DropStates.IsFinal(drop.State)) return false;
        // What the ledger says may be about content that has been replaced since.
        return await blobs.FindAsync(name, cancellation) is not { } blob || DroppedBlobs.Version(blob.ETag) == drop.BlobTag;
    }
}

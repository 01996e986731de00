using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace Dateline.Functions.Storage;

/// <summary>
/// One writer per article: two drops of the same article, or a drop and a removal, would otherwise undo each other's index rows.
/// A lock is a lease on one of a few thousand blobs, chosen by the article's hash; it ends by itself when its holder dies.
/// </summary>
public sealed class ArticleLocks(BlobServiceClient blobs, TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Locks);

    /// <summary>Waits for the article's lock; the token it gives is cancelled when the lock is lost.</summary>
    // The last characters of an id are part of its hash; two of them make 1,024 locks.
    public Task<HeldLock> HoldAsync(string articleId, CancellationToken cancellation) => HoldBlobAsync(articleId[^2..], articleId, cancellation);

    /// <summary>
    /// Waits for the locks of stories, which are others than those of articles. They are taken in one order by everybody, so that none
    /// waits for one who waits for it.
    /// </summary>
    public async Task<HeldLocks> HoldStoriesAsync(IReadOnlyCollection<string> stories, CancellationToken cancellation)
    {
        var held = new List<HeldLock>();
        try
        {
            foreach (var blob in stories.Select(story => $"story-{story[^2..]}").Distinct().Order(StringComparer.Ordinal)) held.Add(await HoldBlobAsync(blob, blob, cancellation));
            return new HeldLocks(held);
        }
        catch
        {
            foreach (var hold in held) await hold.DisposeAsync();
            throw;
        }
    }

    private async Task<HeldLock> HoldBlobAsync(string name, string articleId, CancellationToken cancellation)
    {
        var blob = _container.GetBlobClient(name);
        var until = time.GetUtcNow() + Patience;
        while (true)
        {
            if (await TryLeaseAsync(blob, cancellation) is { } lease) return new HeldLock(lease, Renewal, time, cancellation);
            if (time.GetUtcNow() > until) throw new TimeoutException($"The lock of article {articleId} stayed taken for {Patience.TotalSeconds} seconds.");
            await Task.Delay(Wait, time, cancellation);
        }
    }

    private static async Task<BlobLeaseClient?> TryLeaseAsync(BlobClient blob, CancellationToken cancellation)
    {
        var lease = blob.GetBlobLeaseClient();
        try
        {
            await lease.AcquireAsync(Lease, cancellationToken: cancellation);
            return lease;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            return null;
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            await CreateAsync(blob, cancellation);
            return null;
        }
    }

    private static async Task CreateAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            await blob.UploadAsync(BinaryData.Empty, overwrite: false, cancellation);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // Another writer made it first.
        }
    }
}

/// <summary>A lock that is kept until it is disposed of.</summary>
public sealed class HeldLock : IAsyncDisposable
{
    private readonly BlobLeaseClient _lease;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _done = new();
    private readonly Task _renewing;

    public HeldLock(BlobLeaseClient lease, TimeSpan renewal, TimeProvider time, CancellationToken cancellation)
    {
        _lease = lease;
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _renewing = RenewAsync(renewal, time);
    }

    /// <summary>Cancelled when the caller is, or when the lock is lost.</summary>
    public CancellationToken Held => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _renewing;
        try
        {
            await _lease.ReleaseAsync(cancellationToken: CancellationToken.None);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // It had run out already.
        }

        _lost.Dispose();
        _done.Dispose();
    }

    private async Task RenewAsync(TimeSpan renewal, TimeProvider time)
    {
        try
        {
            while (true)
            {
                await Task.Delay(renewal, time, _done.Token);
                await _lease.RenewAsync(cancellationToken: _done.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Released in time.
        }
        catch (RequestFailedException)
        {
            await _lost.CancelAsync();
        }
    }
}

/// <summary>Several locks that are kept until they are disposed of.</summary>
public sealed class HeldLocks(IReadOnlyList<HeldLock> locks) : IAsyncDisposable
{
    private readonly CancellationTokenSource _lost = CancellationTokenSource.CreateLinkedTokenSource([.. locks.Select(hold => hold.Held)]);

    /// <summary>Cancelled when the caller is, or when one of the locks is lost.</summary>
    public CancellationToken Held => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        foreach (var hold in locks) await hold.DisposeAsync();
        _lost.Dispose();
    }
}

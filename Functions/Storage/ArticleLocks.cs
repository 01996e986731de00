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
    public async Task<HeldLock> HoldAsync(string articleId, CancellationToken cancellation)
    {
        // The last three characters of an id are part of its hash: 32 to the third power, of which two are used.
        var blob = _container.GetBlobClient(articleId[^2..]);
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

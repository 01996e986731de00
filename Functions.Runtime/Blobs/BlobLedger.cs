using System.Collections.Concurrent;

namespace Dateline.Functions.Runtime.Blobs;

/// <summary>What is known in memory of the blobs of one container, so that a scan costs its listing and nothing more.</summary>
internal sealed class BlobLedger
{
    private readonly ConcurrentDictionary<string, BlobVersion> handled = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (BlobVersion Version, int Failures)> failed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> busy = new(StringComparer.Ordinal);

    /// <summary>Whether a listed version still has to be given to the function.</summary>
    public bool IsNew(string blob, BlobVersion version) => !busy.ContainsKey(blob) && !IsHandled(blob, version);

    public bool IsHandled(string blob, BlobVersion version) => handled.TryGetValue(blob, out var known) && known == version;

    public bool TryTake(string blob) => busy.TryAdd(blob, 0);

    public void Release(string blob) => busy.TryRemove(blob, out _);

    public void Handled(string blob, BlobVersion version)
    {
        handled[blob] = version;
        failed.TryRemove(blob, out _);
    }

    /// <returns>How many times this version has failed by now.</returns>
    public int Failed(string blob, BlobVersion version) => failed.AddOrUpdate(
        blob, (version, 1), (_, before) => before.Version == version ? (version, before.Failures + 1) : (version, 1)).Failures;

    /// <summary>Forgets blobs that a full listing no longer shows.</summary>
    public void KeepOnly(HashSet<string> listed)
    {
        foreach (var blob in handled.Keys.Concat(failed.Keys).Where(blob => !listed.Contains(blob) && !busy.ContainsKey(blob)).ToArray())
        {
            handled.TryRemove(blob, out _);
            failed.TryRemove(blob, out _);
        }
    }
}

using Dateline.Intake.Content;

namespace Dateline.Intake.Archives;

/// <summary>What an archive and the archives in it may still unpack to. Counts what comes out, not what headers promise.</summary>
internal sealed class UnpackingBudget(IntakeLimits limits, long packedBytes)
{
    // Below this no ratio does harm.
    private const long Harmless = 1_000_000;

    private long _bytes;
    private int _entries;

    /// <summary>Counts an entry; the reason when it is one too many.</summary>
    public Rejected? Enter() => ++_entries <= limits.ArchiveEntries ? null
        : Broken($"The archive holds more than {limits.ArchiveEntries:N0} files, the limit; the rest was not read.");

    /// <summary>Unpacks one entry, or says which limit it breaks.</summary>
    public (FileContent? Content, Rejected? Rejection) Unpack(Stream stream)
    {
        using var content = new Spool();
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            _bytes += read;
            if (_bytes > limits.UnpackedBytes) return (null, Broken($"The archive unpacks to more than {limits.UnpackedBytes:N0} bytes, the limit."));
            if (_bytes > Harmless && _bytes > packedBytes * limits.UnpackedRatio)
            {
                return (null, Broken($"The archive unpacks to more than {limits.UnpackedRatio} times its size, the limit."));
            }

            if (content.Length + read > limits.FileBytes) return (null, Entry($"The file in the archive has more than {limits.FileBytes:N0} bytes, the limit."));
            content.Write(buffer.AsSpan(0, read));
        }

        return (content.Finish(), null);
    }

    /// <summary>Whether a limit of the whole archive is broken, so that nothing more of it is read.</summary>
    public bool IsSpent { get; private set; }

    private Rejected Broken(string reason)
    {
        IsSpent = true;
        return Entry(reason);
    }

    private static Rejected Entry(string reason) => new(RejectionCodes.LimitExceeded, reason);
}

namespace Dateline.Intake;

/// <summary>The most that is read of one file. Each limit is named in the reason given when it is broken.</summary>
public sealed record IntakeLimits
{
    /// <summary>Bytes of one dropped file: 100 MB.</summary>
    public long FileBytes { get; init; } = 100_000_000;

    /// <summary>Bytes of one article's text in UTF-8: 2 MB.</summary>
    public int ArticleBytes { get; init; } = 2_000_000;

    /// <summary>Articles of one bulk file: 100,000.</summary>
    public int Articles { get; init; } = 100_000;

    /// <summary>Elements inside one another in HTML and XML, values inside one another in JSON.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>Files in an archive and the archives in it, together: 10,000.</summary>
    public int ArchiveEntries { get; init; } = 10_000;

    /// <summary>Bytes that an archive unpacks to, together: 1 GB.</summary>
    public long UnpackedBytes { get; init; } = 1_000_000_000;

    /// <summary>How many times larger than itself an archive may become; looked at once more than a megabyte is unpacked.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>Archives inside one another: an archive in an archive is read, one more is not.</summary>
    public int ArchiveNesting { get; init; } = 2;

    /// <summary>Pages of a PDF document: 500.</summary>
    public int Pages { get; init; } = 500;

    /// <summary>Parts inside one another in an e-mail.</summary>
    public int MailDepth { get; init; } = 32;

    /// <summary>Bytes of heap that the process which reads a file may take: 768 MB.</summary>
    public long ReaderMemory { get; init; } = 768_000_000;

    /// <summary>Time that reading one file may take, of a bulk file the time from one article to the next: 60 s.</summary>
    public TimeSpan ParsingTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Characters of a headline, and of a byline, dateline, source or address: a longer headline is text, the others are left out.</summary>
    public int MetadataCharacters { get; init; } = 1_000;
}

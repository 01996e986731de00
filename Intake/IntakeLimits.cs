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
}

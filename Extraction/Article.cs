namespace Dateline.Extraction;

/// <summary>A normalised article: what the extractor reads.</summary>
public sealed record Article
{
    /// <summary>The headline, on one line; null when the file has none.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, as printed ("By Jane Doe"), when the file says so.</summary>
    public string? Byline { get; init; }

    /// <summary>The dateline as printed ("KABUL, Afghanistan"), when the article opens with one.</summary>
    public string? Dateline { get; init; }

    /// <summary>The day of publication; null when unknown. Relative dates are resolved against it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The publisher's name.</summary>
    public string? Source { get; init; }

    /// <summary>The canonical address of the article.</summary>
    public string? Url { get; init; }

    /// <summary>Where <see cref="Published"/> comes from, one of <see cref="DayOrigins"/>; null when it is unknown.</summary>
    public string? PublishedFrom { get; init; }

    /// <summary>BCP 47 language tag of the text; <c>und</c> when it is none that is known.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Which of <see cref="Paragraphs"/> say no more than who wrote the article, where and when; they do not make it another one.</summary>
    public IReadOnlyList<int> Credits { get; init; } = [];

    /// <summary>The body, a paragraph an item, each without line breaks. Byline and dateline stay where the file has them.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }
}

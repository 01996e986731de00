using Dateline.Extraction;
using Dateline.Intake.Normalising;
using Dateline.Intake.Text;

namespace Dateline.Intake;

/// <summary>What a format knows about an article besides its paragraphs.</summary>
internal sealed record ArticleMetadata
{
    public string? Title { get; init; }

    public string? Byline { get; init; }

    public DateOnly? Published { get; init; }

    public string? Source { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }
}

/// <summary>Makes an article of paragraphs: finds the title, byline, dateline and day where the text itself prints them.</summary>
internal static class ArticleAssembly
{
    // Who wrote it, where and when stands in the first lines or nowhere.
    private const int Opening = 5;

    /// <summary>For text that says everything itself: its first paragraph may be the headline.</summary>
    public static Article FromParagraphs(IReadOnlyList<string> paragraphs, ArticleMetadata? known = null)
    {
        known ??= new();
        var headline = known.Title is null && paragraphs.Count > 1 && Headline.Reads(paragraphs[0]) ? paragraphs[0] : null;
        return headline is null ? Assemble(paragraphs, known) : Assemble([.. paragraphs.Skip(1)], known with { Title = headline });
    }

    /// <summary>For formats that name the title: a first paragraph that repeats it is left out.</summary>
    public static Article Assemble(IReadOnlyList<string> paragraphs, ArticleMetadata known)
    {
        paragraphs = [.. paragraphs.Where(paragraph => !BoilerplateLine.Reads(paragraph))];
        var title = known.Title is { Length: > 0 } given ? CharacterCleaner.OneLine(given) : null;
        if (title is not null && paragraphs.Count > 1 && string.Equals(paragraphs[0], title, StringComparison.OrdinalIgnoreCase))
        {
            paragraphs = [.. paragraphs.Skip(1)];
        }

        var opening = paragraphs.Take(Opening).ToList();
        var dateline = WireDateline.FindIn(opening);
        return new Article
        {
            Title = title is { Length: > 0 } ? title : null,
            Byline = OneLine(known.Byline) ?? opening.Find(Byline.Reads),
            Dateline = dateline,
            Published = known.Published ?? opening.Select(PrintedDate.ParseLine).FirstOrDefault(day => day is not null) ?? PrintedDate.Parse(dateline),
            Source = OneLine(known.Source),
            Url = OneLine(known.Url),
            Language = OneLine(known.Language) ?? "en",
            Paragraphs = paragraphs,
        };
    }

    private static string? OneLine(string? text) => text is not null && CharacterCleaner.OneLine(text) is { Length: > 0 } line ? line : null;
}

using Dateline.Extraction;
using Dateline.Intake.Languages;
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

    // Some papers print the day below the story.
    private const int Closing = 2;

    // What may stand beside a name in a credit: a role, a town, a day.
    private const int Beside = 60;

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
        if (title is not null && paragraphs.Count > 1)
        {
            var repeated = paragraphs.Take(3).ToList().FindIndex(paragraph => string.Equals(paragraph, title, StringComparison.OrdinalIgnoreCase));
            if (repeated >= 0) paragraphs = [.. paragraphs.Where((_, at) => at != repeated)];
        }

        var opening = paragraphs.Take(Opening).ToList();
        var dateline = WireDateline.FindIn(opening);
        var byline = OneLine(known.Byline) ?? opening.Find(Byline.Reads);
        var url = OneLine(known.Url);
        var (published, from) = Day(known.Published, opening, dateline, paragraphs, url);
        return ArticleLanguage.Decide(
            new Article
            {
                Title = title is { Length: > 0 } ? title : null,
                Byline = byline,
                Dateline = dateline is null ? null : WireDateline.Place(dateline),
                Published = published,
                PublishedFrom = from,
                Source = OneLine(known.Source),
                Url = url,
                Paragraphs = paragraphs,
                Credits = [.. Enumerable.Range(0, opening.Count).Where(at => IsCredit(opening[at], byline, dateline))],
            },
            known.Language);
    }

    private static (DateOnly? Day, string? From) Day(DateOnly? field, List<string> opening, string? dateline, IReadOnlyList<string> paragraphs, string? url)
    {
        if (field is not null) return (field, DayOrigins.Field);
        if (First(opening.Select(PrintedDate.ParseLine)) is { } line) return (line, DayOrigins.Text);
        if (PrintedDate.Parse(dateline) is { } wired) return (wired, DayOrigins.Dateline);
        if (First(opening.Select(PrintedDate.ParseCredit)) is { } credited) return (credited, DayOrigins.Text);
        if (First(paragraphs.Skip(Opening).TakeLast(Closing).Select(PrintedDate.ParseLine)) is { } last) return (last, DayOrigins.Text);
        return PrintedDate.ParseAddress(url) is { } address ? (address, DayOrigins.Address) : (null, null);
    }

    private static DateOnly? First(IEnumerable<DateOnly?> days) => days.FirstOrDefault(day => day is not null);

    private static bool IsCredit(string line, string? byline, string? dateline) =>
        line == dateline || Byline.Reads(line) || PrintedDate.ParseLine(line) is not null || PrintedDate.ParseCredit(line) is not null
        || (byline is not null && line.Length <= byline.Length + Beside && line.Contains(byline, StringComparison.OrdinalIgnoreCase));

    private static string? OneLine(string? text) => text is not null && CharacterCleaner.OneLine(text) is { Length: > 0 } line ? line : null;
}

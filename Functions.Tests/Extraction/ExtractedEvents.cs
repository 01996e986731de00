using Dateline.Extraction;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Extraction;

/// <summary>Reads the events of a few sentences through the whole path.</summary>
internal static class ExtractedEvents
{
    private static readonly Extractor Extractor = Extractor.Create();

    public static IReadOnlyList<Event> Of(params string[] paragraphs) =>
        Extractor.Extract(new Article { Paragraphs = paragraphs, Published = new DateOnly(2020, 5, 8) }, new DateOnly(2020, 5, 8)).Events;

    public static IReadOnlyList<Event> OfHeadline(string title, params string[] paragraphs) =>
        Extractor.Extract(new Article { Title = title, Paragraphs = paragraphs, Published = new DateOnly(2020, 5, 8) }, new DateOnly(2020, 5, 8)).Events;
}

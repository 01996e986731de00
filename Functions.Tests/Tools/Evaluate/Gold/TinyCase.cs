using Dateline.Extraction.Documents;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Functions.Tests.Tools.Evaluate.Gold;

/// <summary>One short article and a document with known faults, small enough to count by hand.</summary>
internal static class TinyCase
{
    public const string Marked =
        "Blast in [[GPE|Basra]]\n\n[[ORG|Reuters]] said on Monday that five people were killed and dozens hurt in [[GPE|Basra]]. " +
        "“It was loud,” said [[PERSON|Ali Hassan]]. Mr [[PERSON|Hassan]] accused [[GPE|Iran]]. The army denied shelling the port.";

    private const string Toll = "Reuters said on Monday that five people were killed and dozens hurt in Basra.";
    private const string Loud = "“It was loud,” said Ali Hassan.";
    private const string Accusation = "Mr Hassan accused Iran.";
    private const string Denial = "The army denied shelling the port.";

    public static GoldArticle Expected { get; } = Create();

    /// <summary>The document of a reader that makes no mistakes but those the test asks for.</summary>
    public static Document Read(string? text = null) => new()
    {
        Id = "20040601-x",
        Language = "en",
        Parser = "test",
        Text = text ?? Expected.Text,
        Published = Expected.Facts.Published,
    };

    public static Mention Mention(Document document, string text, int occurrence = 0)
    {
        var start = Find(document, text, occurrence);
        return new(start, start + text.Length, text);
    }

    public static int Find(Document document, string text, int occurrence = 0)
    {
        var start = document.Text.IndexOf(text, StringComparison.Ordinal);
        for (; occurrence > 0; occurrence--) start = document.Text.IndexOf(text, start + 1, StringComparison.Ordinal);
        return start;
    }

    public static Entity Entity(string id, EntityType type, string name, params Mention[] mentions) =>
        new() { Id = id, Type = type, Name = name, Confidence = 1, Mentions = mentions };

    public static Figure Figure(long value, Bound bound, FigureKind kind, string? source = null) => new()
    {
        Start = 0,
        End = 5,
        Text = "Blast",
        Value = value,
        Bound = bound,
        Kind = kind,
        Source = source is null ? null : new(source, null),
    };

    public static Scoreboard Score(Document document)
    {
        var board = new Scoreboard();
        GoldEvaluation.Score(new(Expected, document), board);
        return board;
    }

    private static GoldArticle Create()
    {
        var (text, mentions) = Markup.Strip(Marked);
        return new("01", text, mentions, new()
        {
            Published = new(2004, 6, 1),
            Genre = "conflict",
            People = [new("Ali Hassan", ["Ali Hassan", "Hassan"], null)],
            Figures =
            [
                new("five people", Toll, 5, Bound.Exact, null, FigureKind.Killed, "people", "Reuters"),
                new("dozens", Toll, 24, Bound.Vague, null, FigureKind.Injured, "people", "Reuters"),
            ],
            Quotes = [new("It was loud,", "Ali Hassan", "said")],
            Dates = [new("Monday", "Monday", "2004-05-31")],
            Places = [new("Basra", "IQ", 30.51, 47.78), new("Iran", "IR", null, null)],
            Events =
            [
                new(EventType.Assault, "killed", Toll, null, "five people", "Basra", "2004-05-31", EventStatus.Asserted),
                new(EventType.Accuse, "accused", Accusation, "Ali Hassan", "Iran", null, null, EventStatus.Asserted),
                new(EventType.Assault, "shelling", Denial, "The army", "the port", null, null, EventStatus.Denied),
            ],
            Claims =
            [
                new(Toll, "Reuters", Stance.Said, "said"),
                new(Loud, "Ali Hassan", Stance.Said, "said"),
                new(Accusation, "Ali Hassan", Stance.Accused, "accused"),
                new(Denial, "The army", Stance.Denied, "denied"),
            ],
        });
    }
}

using Dateline.Functions.Http.Parameters;
using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Http;

/// <summary>Every parameter there is. One name means one thing wherever it is taken.</summary>
public static class ApiParameters
{
    /// <summary>The value of <see cref="By"/> that counts whole months.</summary>
    public const string Months = "month";

    public static NumberParameter Limit { get; } = new("limit", "How many are answered at most.", 1, 1000, 50, cuts: true);

    public static CursorParameter Cursor { get; } = new("cursor", "Where to go on: next of an earlier page.");

    public static DayParameter From { get; } = new("from", "The first day of publication, inclusive.");

    public static DayParameter To { get; } = new("to", "The last day of publication, inclusive.");

    public static WordParameter EntityType { get; } = new("type", "The type of entity.", EntityTypeWords.All);

    public static WordParameter EventType { get; } = new("type", "The type of event.", FactWords.EventTypes);

    public static WordParameter Reported { get; } = new("status", "How an event is reported.", FactWords.EventStates);

    public static WordParameter Kind { get; } = new("kind", "What happened to those who are counted.", FactWords.FigureKinds);

    public static TextParameter Prefix { get; } = new("prefix", "How the name begins; case and accents do not matter.");

    public static TextParameter DropPrefix { get; } = new("prefix", "How the file's name begins, such as a folder.", 1024);

    public static TextParameter Actor { get; } = new("actor", "Who did it: an entity's id, or a name.");

    public static TextParameter Target { get; } = new("target", "To whom or what: an entity's id, or a name.");

    public static TextParameter Speaker { get; } = new("speaker", "Who said it: an entity's id, or a name.");

    public static TextParameter Entity { get; } = new("entity", "Whom or what it is about, in any part: an entity's id, or a name.");

    public static CodeParameter Country { get; } = new("country", "The country it is in.", 2, 2, upper: true, "an ISO 3166-1 code of two letters");

    public static TextParameter Source { get; } = new("source", "The publisher's name; case and accents do not matter.");

    public static CodeParameter Language { get; } = new("language", "The language of the article; en finds en-GB too.", 2, 35, upper: false, "a BCP 47 language tag");

    public static NumberParameter Min { get; } = new("min", "The least number.", 0, int.MaxValue, 0);

    public static TextParameter Place { get; } = new("place", "Where: an entity's id, or a name; a country stands for all places in it.");

    public static BoxParameter Box { get; } = new("bbox", "A box that what is asked for lies in: west,south,east,north in degrees.");

    public static SearchParameter Words { get; } = new("q", "Words that have to be in the title or text; those in quotation marks one after the other, those after a minus not at all.");

    public static WordParameter By { get; } = new("by", "What is counted together.", ["day", Months], "day");

    public static NumberParameter Wait { get; } = new("wait", "How many seconds to wait for the outcome.", 0, 60, 0, cuts: true);
}

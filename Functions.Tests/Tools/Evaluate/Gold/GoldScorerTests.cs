using Dateline.Extraction.Documents;
using Dateline.Tools.Evaluate.Gold;
using static Dateline.Functions.Tests.Tools.Evaluate.Gold.TinyCase;

namespace Dateline.Functions.Tests.Tools.Evaluate.Gold;

public sealed class GoldScorerTests
{
    [Fact]
    public void Mentions_count_by_exact_span_and_type()
    {
        var document = Read();
        var board = Score(document with
        {
            Entities =
            [
                Entity("geo:1", EntityType.Gpe, "Basra", Mention(document, "Basra"), Mention(document, "Basra", 1)),
                Entity("org:1", EntityType.Gpe, "Reuters", Mention(document, "Reuters")),
                Entity("per:1", EntityType.Person, "Ali Hassan", Mention(document, "Ali Hassan")),
                Entity("nor:1", EntityType.Norp, "army", Mention(document, "army")),
            ],
        });

        // Right: Basra twice and Ali Hassan, of five found and six marked; without NORP, four found.
        Assert.Equal((3, 5, 6), Counts(board[Measure.MentionsStrict]));
        Assert.Equal((3, 4, 6), Counts(board[Measure.MentionsCoarse]));
        Assert.Equal((2, 3, 3), Counts(board[EntityType.Gpe]));
        Assert.Equal(100 * 3 / 5.0, board[Measure.MentionsStrict].Precision);
        Assert.Equal(100 * 3 / 6.0, board[Measure.MentionsStrict].Recall);
        Assert.Equal(200 * 3 / 11.0, board[Measure.MentionsStrict].F1);
    }

    [Fact]
    public void A_person_split_in_two_loses_half_of_the_recall_of_both_mentions()
    {
        var document = Read();
        var board = Score(document with
        {
            Entities =
            [
                Entity("per:1", EntityType.Person, "Ali Hassan", Mention(document, "Ali Hassan")),
                Entity("per:2", EntityType.Person, "Hassan", Mention(document, "Hassan", 1)),
            ],
        });

        // Each mention: precision 1/1, recall 1/2, mean 3/4.
        Assert.Equal((1.5, 2, 2), Counts(board[Measure.PersonClusters]));
    }

    [Fact]
    public void A_text_without_its_headline_is_compared_from_where_it_begins()
    {
        var document = Read(Expected.Text[(Expected.Text.IndexOf('\n', StringComparison.Ordinal) + 2)..]);
        var board = Score(document with { Entities = [Entity("geo:1", EntityType.Gpe, "Basra", Mention(document, "Basra"))] });

        Assert.Equal((1, 1, 5), Counts(board[Measure.MentionsStrict]));
    }

    [Fact]
    public void Figures_need_value_and_kind_then_bound_then_source()
    {
        var board = Score(Read() with
        {
            Figures =
            [
                Figure(5, Bound.About, FigureKind.Killed, "the Reuters agency"),
                Figure(36, Bound.Vague, FigureKind.Injured, "the army"),
                Figure(5, Bound.Exact, FigureKind.Missing),
            ],
        });

        Assert.Equal((2, 3, 2), Counts(board[Measure.FigureValues]));
        Assert.Equal((1, 3, 2), Counts(board[Measure.FigureBounds]));
        Assert.Equal((1, 2, 2), Counts(board[Measure.FigureSources]));
    }

    [Fact]
    public void One_figure_found_answers_one_figure_expected()
    {
        var board = Score(Read() with { Figures = [Figure(5, Bound.Exact, FigureKind.Killed), Figure(5, Bound.Exact, FigureKind.Killed)] });

        Assert.Equal((1, 2, 2), Counts(board[Measure.FigureValues]));
    }

    [Theory]
    [InlineData("It was loud,", "Ali Hassan", 1, 1)]
    [InlineData("It was loud", "Hassan, a baker", 1, 1)]
    [InlineData("It was loud,", "the army", 1, 0)]
    [InlineData("It was", "Ali Hassan", 0, 0)]
    public void A_quote_is_right_by_its_words_and_then_by_its_speaker(string text, string speaker, int quotes, int speakers)
    {
        var board = Score(Read() with { Quotes = [new(0, 1, text, "said", new(speaker, null))] });

        Assert.Equal((quotes, 1, 1), Counts(board[Measure.Quotes]));
        Assert.Equal((speakers, 1, 1), Counts(board[Measure.QuoteSpeakers]));
    }

    [Fact]
    public void A_speaker_may_be_named_by_its_entity_alone()
    {
        var document = Read();
        var board = Score(document with
        {
            Entities = [Entity("per:1", EntityType.Person, "Ali Hassan", Mention(document, "Ali Hassan"))],
            Quotes = [new(0, 1, "It was loud,", "said", new("he", "per:1"))],
        });

        Assert.Equal((1, 1, 1), Counts(board[Measure.QuoteSpeakers]));
    }

    [Theory]
    [InlineData("on Monday", "2004-05-31", 1)]
    [InlineData("on Monday", "2004-06-07", 0)]
    [InlineData("May 31", "2004-05-31", 0)]
    public void A_date_is_right_when_it_holds_the_head_and_has_the_value(string text, string value, int right)
    {
        var board = Score(Read() with { Dates = [new(0, 1, text, value)] });

        Assert.Equal((right, 1, 1), Counts(board[Measure.Dates]));
    }

    [Theory]
    [InlineData("IQ", 30.9, 47.6, 1, 1)] // 47 km to the north-west
    [InlineData("IQ", 31.0, 47.6, 1, 0)] // 57 km
    [InlineData("JO", 30.51, 47.78, 0, 1)]
    public void A_place_needs_its_country_and_to_lie_within_50_km(string country, double lat, double lon, int countries, int near)
    {
        var document = Read();
        var basra = Entity("geo:1", EntityType.Gpe, "Basra", Mention(document, "Basra")) with { Country = country, Lat = lat, Lon = lon };
        var board = Score(document with { Entities = [basra] });

        Assert.Equal((countries, 1, 2), Counts(board[Measure.PlaceCountries]));
        Assert.Equal((near, 1, 1), Counts(board[Measure.PlaceCoordinates]));
    }

    [Fact]
    public void Events_count_by_sentence_and_type_and_their_roles_and_status_when_found()
    {
        var document = Read();
        var board = Score(document with
        {
            Events =
            [
                Event(document, "killed", EventType.Assault) with { Target = new("five people", null), Place = new("the port", null) },
                Event(document, "accused", EventType.Accuse) with { Actor = new("Mr Hassan", null) },
                Event(document, "denied", EventType.Reject),
            ],
        });

        // Roles expected of the two found: target and place, actor and target; right are one target and one actor.
        Assert.Equal((2, 3, 3), Counts(board[Measure.Events]));
        Assert.Equal((2, 4, 4), Counts(board[Measure.EventRoles]));
        Assert.Equal((2, 2, 2), Counts(board[Measure.EventStatus]));
    }

    [Fact]
    public void A_denied_event_given_as_fact_has_the_wrong_status()
    {
        var document = Read();
        var board = Score(document with { Events = [Event(document, "shelling", EventType.Assault)] });

        Assert.Equal((1, 1, 3), Counts(board[Measure.Events]));
        Assert.Equal((0, 1, 1), Counts(board[Measure.EventStatus]));
    }

    [Fact]
    public void Claims_count_by_sentence_and_stance_and_their_source_when_found()
    {
        var document = Read();
        var board = Score(document with
        {
            Claims =
            [
                Claim(document, "Reuters said", Stance.Said, "Reuters"),
                Claim(document, "The army denied", Stance.Denied, "the port"),
                Claim(document, "Mr Hassan accused", Stance.Said, "Hassan"),
            ],
        });

        Assert.Equal((2, 3, 4), Counts(board[Measure.Claims]));
        Assert.Equal((1, 2, 2), Counts(board[Measure.ClaimSources]));
    }

    [Fact]
    public void A_mention_that_is_not_what_stands_there_is_reported()
    {
        var board = Score(Read() with { Entities = [Entity("geo:1", EntityType.Gpe, "Basra", new Mention(0, 5, "Basra"))] });

        Assert.Equal(1, board.BrokenSpans);
    }

    private static (double Correct, int Found, int Expected) Counts(Tally tally) => (tally.Correct, tally.Found, tally.Expected);

    private static Event Event(Document document, string trigger, EventType type)
    {
        var start = Find(document, trigger);
        return new() { Start = start, End = start + trigger.Length, Text = trigger, Type = type, Status = EventStatus.Asserted };
    }

    private static Claim Claim(Document document, string opening, Stance stance, string source)
    {
        var start = Find(document, opening);
        return new(start, start + opening.Length, opening, stance, null, new(source, null));
    }
}

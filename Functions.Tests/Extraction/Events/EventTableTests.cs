using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Events;
using Around = Dateline.Extraction.Events.Surroundings;

namespace Dateline.Functions.Tests.Extraction.Events;

public sealed class EventTableTests
{
    private static readonly Extractor Extractor = Extractor.Create();

    public static TheoryData<string, string> Rows() => [.. EventRule.Read().Select(rule => (rule.Lemma, rule.Example))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_pattern_fits_its_example(string lemma, string example)
    {
        var wanted = EventRule.Read().Where(rule => rule.Lemma == lemma && rule.Example == example).ToList();
        var (reading, claims, _, _, _) = Extractor.Prepare(new Article { Paragraphs = [example] });
        var around = new Around(reading);
        var candidates = new EventCandidates(reading, new EventWords(reading, around), around, new Plausibility(reading, around), new StatusReader(reading, claims), _ => false);
        var fitting = reading.Text.Sentences.SelectMany(candidates.Read).Where(candidate => candidate is { Allowed: true, Status: not null });
        Assert.Contains(fitting, candidate => wanted.Exists(rule => rule.Type == candidate.Fits?.Rule.Type && rule.Mode == candidate.Fits?.Rule.Mode));
    }

    [Fact]
    public void The_model_keeps_what_the_patterns_propose_where_nothing_speaks_against_it()
    {
        var rules = EventRule.Read().ToList();
        var found = rules.Count(rule => ExtractedEvents.Of(rule.Example).Any(one => one.Type == rule.Type));
        Assert.InRange(found, rules.Count * 98 / 100, rules.Count);
    }

    [Fact]
    public void The_table_covers_all_sixteen_types() =>
        Assert.Equal(Enum.GetValues<EventType>().ToHashSet(), EventRule.Read().Select(rule => rule.Type).ToHashSet());
}

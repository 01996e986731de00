using Dateline.Extraction.Documents;
using Dateline.Extraction.Events;

namespace Dateline.Functions.Tests.Extraction.Events;

public sealed class EventTableTests
{
    public static TheoryData<string, string> Rows() => [.. EventRule.Read().Select(rule => (rule.Lemma, rule.Example))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_pattern_finds_its_example(string lemma, string example)
    {
        var wanted = EventRule.Read().Where(rule => rule.Lemma == lemma && rule.Example == example).ToList();
        var events = ExtractedEvents.Of(example);
        Assert.Contains(events, found => wanted.Exists(rule => rule.Type == found.Type && rule.Mode == found.Mode));
    }

    [Fact]
    public void The_table_covers_all_sixteen_types() =>
        Assert.Equal(Enum.GetValues<EventType>().ToHashSet(), EventRule.Read().Select(rule => rule.Type).ToHashSet());
}

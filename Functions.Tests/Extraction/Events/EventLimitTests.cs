using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Extraction.Events;

public sealed class EventLimitTests
{
    [Theory]
    [InlineData("The carmaker fired its head of design, Ann Roe, on Monday.")]
    [InlineData("Ann Roe was fired as coach on Monday.")]
    [InlineData("Roman Abramovich fired his manager Jose Mourinho on Monday.")]
    public void Who_is_fired_by_a_firm_is_not_attacked(string text) => Assert.DoesNotContain(ExtractedEvents.Of(text), found => found.Type is EventType.Assault or EventType.Coerce);

    [Theory]
    [InlineData("The president fired Defence Minister Ann Roe on Monday.", EventType.Coerce)]
    [InlineData("President Yeltsin fired Prime Minister Viktor Chernomyrdin on Monday.", EventType.Coerce)]
    [InlineData("Soldiers fired at the crowd on Monday.", EventType.Assault)]
    [InlineData("The rebels fired rockets on the town on Monday.", EventType.Assault)]
    public void Who_is_fired_by_a_ruler_is_coerced_and_who_is_fired_at_attacked(string text, EventType type) => Assert.Equal(type, Assert.Single(ExtractedEvents.Of(text)).Type);

    [Theory]
    [InlineData("Critics of the Kremlin have called the move payback for the activities of its rivals.")]
    [InlineData("The government seeks to promote the island among divers.")]
    [InlineData("Iran has refused to meet an August 31 Security Council deadline.")]
    public void What_only_names_or_reaches_a_bar_asks_and_meets_nobody(string text) => Assert.DoesNotContain(ExtractedEvents.Of(text), found => found.Type is EventType.Request or EventType.Consult);

    [Fact]
    public void What_is_called_for_is_asked() => Assert.Contains(ExtractedEvents.Of("The union called for a boycott of the vote."), found => found.Type == EventType.Request);
}

using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Extraction.Events;

public sealed class EventDateTests
{
    [Theory]
    [InlineData("The rebels attacked the village on Monday.", "attacked", "2020-05-04")]
    [InlineData("Soldiers released the editor after protesters stormed the station on Sunday.", "stormed", "2020-05-03")]
    public void An_event_has_the_date_of_its_own_clause(string text, string trigger, string date) =>
        Assert.Equal(date, Found(text, trigger).Date);

    [Theory]
    [InlineData("Soldiers released the editor after protesters stormed the station on Sunday.", "released")]
    [InlineData("The ministry claimed on Tuesday that troops had recaptured the barracks.", "recaptured")]
    [InlineData("Police have arrested 40 people since Saturday.", "arrested")]
    public void The_date_of_another_clause_of_who_says_it_or_of_a_span_is_not_its_own(string text, string trigger) => Assert.Null(Found(text, trigger).Date);

    private static Event Found(string text, string trigger) => Assert.Single(ExtractedEvents.Of(text), found => found.Text == trigger);
}

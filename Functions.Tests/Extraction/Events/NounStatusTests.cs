using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Events;
using Around = Dateline.Extraction.Events.Surroundings;

namespace Dateline.Functions.Tests.Extraction.Events;

/// <summary>What the rules say of an event that a noun tells, before the model decides.</summary>
public sealed class NounStatusTests
{
    private static readonly Extractor Extractor = Extractor.Create();

    [Theory]
    [InlineData("The envoy appealed for a blockade of the port.", "blockade", EventStatus.Hypothetical)]
    [InlineData("The students called for the arrest of the governor.", "arrest", EventStatus.Hypothetical)]
    [InlineData("Two parties lobbied for a ban on the film.", "ban", EventStatus.Hypothetical)]
    [InlineData("A man wanted for the killing of a nurse was seen.", "killing", EventStatus.Asserted)]
    [InlineData("The ceasefire is due to begin at noon.", "ceasefire", EventStatus.Planned)]
    [InlineData("Talks between the armies are expected on Friday.", "Talks", EventStatus.Planned)]
    [InlineData("Police ruled out an attack by the rebels.", "attack", EventStatus.Denied)]
    [InlineData("Police reported an attack by the rebels.", "attack", EventStatus.Asserted)]
    public void A_deed_that_is_asked_for_or_awaited_has_not_come_about(string text, string trigger, EventStatus status)
    {
        var (reading, claims, _, _, _) = Extractor.Prepare(new Article { Paragraphs = [text], Published = new DateOnly(2020, 5, 8) });
        var around = new Around(reading);
        var candidates = new EventCandidates(reading, new EventWords(reading, around), around, new Plausibility(reading, around), new StatusReader(reading, claims), _ => true);
        Assert.Equal(status, Assert.Single(candidates.Read(Assert.Single(reading.Text.Sentences)), one => reading.Text[one.Token].SequenceEqual(trigger)).Status);
    }
}

using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Events;
using Dateline.Extraction.Learning;
using Around = Dateline.Extraction.Events.Surroundings;

namespace Dateline.Functions.Tests.Extraction.Events;

public sealed class OutlookFeatureTests
{
    private const byte Day = 138, Verb = 140, Nothing = 143;
    private static readonly Extractor Extractor = Extractor.Create();

    [Fact]
    public void A_day_to_come_is_told_from_a_day_past()
    {
        var toCome = Keys("Rebels will attack the town on May 20.", "attack", Day);
        Assert.Equal(toCome, Keys("Rebels will attack the town on June 3.", "attack", Day));
        Assert.NotEqual(toCome, Keys("Rebels attacked the town on May 3.", "attacked", Day));
    }

    [Theory]
    [InlineData("Rebels threatened to attack the village.", "attack")]
    [InlineData("The union demanded the arrest of the governor.", "arrest")]
    public void The_verb_above_tells_what_is_made_of_a_deed(string text, string trigger) => Assert.NotEmpty(Keys(text, trigger, Verb));

    [Theory]
    [InlineData("“We killed no civilians,” the colonel said.", "killed", true)]
    [InlineData("“They killed two civilians,” the mayor said.", "killed", false)]
    public void What_befell_nobody_did_not_happen(string text, string trigger, bool nothing) => Assert.Equal(nothing, Keys(text, trigger, Nothing).Length > 0);

    private static uint[] Keys(string text, string trigger, byte name)
    {
        var (reading, claims, _, _, _) = Extractor.Prepare(new Article { Paragraphs = [text], Published = new DateOnly(2020, 5, 8) });
        var around = new Around(reading);
        var words = new EventWords(reading, around);
        var candidates = new EventCandidates(reading, words, around, new Plausibility(reading, around), new StatusReader(reading, claims), _ => true);
        var candidate = Assert.Single(candidates.Read(Assert.Single(reading.Text.Sentences)), one => reading.Text[one.Token].SequenceEqual(trigger));
        var keys = new FeatureKeys();
        new OutlookFeatures(reading, words, claims).Collect(keys, candidate, EventType.Assault);
        // The name of a feature is the low byte of its key.
        return keys.Keys.ToArray().Where(key => (byte)key == name).ToArray();
    }
}

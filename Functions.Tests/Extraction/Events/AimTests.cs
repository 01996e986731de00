using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Events;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Events;

public sealed class AimTests
{
    private static readonly Extractor Extractor = Extractor.Create();

    public static TheoryData<string, string> Rows() => [.. Resource.Rows("aims.tsv").Select(row => (row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_noun_takes_the_infinitive_of_its_example(string noun, string example)
    {
        var (reading, _, _, _, _) = Extractor.Prepare(new Article { Paragraphs = [example] });
        var found = Enumerable.Range(1, reading.Text.Tokens.Length - 1).Select(token => Aims.Before(reading, token, reading.Text.Sentences[0])).Where(aim => aim >= 0);
        Assert.Contains(found, aim => Inflection.Noun(noun).Contains(reading.Text[aim].ToString(), StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("An offensive began. Soldiers used the lull to retake the village.")]
    [InlineData("The campaign moved soldiers to attack the village.")]
    [InlineData("Yanks rout Padres to sweep Series")]
    public void A_verb_between_has_the_infinitive_for_itself(string text)
    {
        var (reading, _, _, _, _) = Extractor.Prepare(new Article { Paragraphs = [text] });
        Assert.All(reading.Text.Sentences, sentence => Assert.All(Enumerable.Range(sentence.FirstToken + 1, sentence.EndToken - sentence.FirstToken - 1), token => Assert.True(Aims.Before(reading, token, sentence) < 0)));
    }

    [Theory]
    [InlineData("The fall of the fort came despite efforts by loyal troops, backed by jets, to retake the town.", "retake")]
    [InlineData("A bid by the guerrillas, led by a former colonel, to storm the prison was beaten back.", "storm")]
    [InlineData("Attempts to capture the refinery have cost the militia 200 men.", "capture")]
    public void What_was_only_tried_is_no_event(string text, string word) => Assert.DoesNotContain(ExtractedEvents.Of(text), found => found.Text == word);

    [Theory]
    [InlineData("The minister said he was confident that government soldiers could retake the town.")]
    [InlineData("Diplomats said the army might retake the town by spring.")]
    [InlineData("The rebels said they could retake the town.")]
    public void What_may_come_about_is_not_claimed_to_have(string text) =>
        Assert.Equal(EventStatus.Hypothetical, Assert.Single(ExtractedEvents.Of(text), found => found.Text == "retake").Status);
}

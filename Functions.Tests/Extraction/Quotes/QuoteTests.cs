using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Extraction.Quotes;

public sealed class QuoteTests
{
    [Theory]
    [InlineData("“We lost everything,” said [[PERSON|Jane Doe]].", "We lost everything,|said|Jane Doe")]
    [InlineData("\"We lost everything,\" [[PERSON|Jane Doe]] said.", "We lost everything,|said|Jane Doe")]
    [InlineData("[[PERSON|Jane Doe]] told reporters: “We lost everything.”", "We lost everything.|told|Jane Doe")]
    [InlineData("‘We lost everything,’ said [[PERSON|Jane Doe]], a nurse.", "We lost everything,|said|Jane Doe")]
    [InlineData("“We lost,” said [[PERSON|Jane Doe]], “and we will lose again.”", "We lost,|said|Jane Doe", "and we will lose again.|said|Jane Doe")]
    [InlineData("“We lost,” [[PERSON|Jane Doe]], a nurse from [[GPE|York]], said on Friday.", "We lost,|said|Jane Doe")]
    [InlineData("“We lost,” his lawyer, [[PERSON|Jane Doe]], said.", "We lost,|said|Jane Doe")]
    [InlineData("“We heard two blasts,” one resident told [[ORG|Reuters]].", "We heard two blasts,|told|one resident")]
    [InlineData("A special forces commander said they had acted in “legitimate self-defence”.", "legitimate self-defence|said|A special forces commander")]
    [InlineData("“Who will pay for this?” the widow asked.", "Who will pay for this?|asked|the widow")]
    [InlineData("“Never,” she said.", "Never,|said|she")]
    [InlineData("According to [[PERSON|Jane Doe]], the plan was “dead on arrival”.", "dead on arrival|according to|Jane Doe")]
    [InlineData("The ministry said in a statement that the bridge was “safe and open”.", "safe and open|said|The ministry")]
    [InlineData("[[PERSON|Jane Doe]], who runs the shop, said: “They took the till.”", "They took the till.|said|Jane Doe")]
    [InlineData("[[ORG|Cobertec]], the team's sponsor, which makes tiles in [[GPE|Vitoria]], said it was “shocked and betrayed”.", "shocked and betrayed|said|Cobertec")]
    [InlineData("A military observer for the bloc, [[ORG|IGAD]], who may not speak to the press, said: “They are both right.”", "They are both right.|said|A military observer for the bloc")]
    [InlineData("It was, in the words of [[PERSON|Jane Doe]], “a long day”.", "a long day|in the words of|Jane Doe")]
    [InlineData("The owner, [[ORG|Bicol Lines]], denied that the ship was full and blamed a “freak wave”.", "freak wave|blamed|Bicol Lines")]
    [InlineData("The firm disputed this, putting turnout at “no more than 5,000”.", "no more than 5,000|putting|The firm")]
    [InlineData("“Never,” laughed [[PERSON|Jane Doe]].", "Never,|laughed|Jane Doe")]
    [InlineData("“Never,” quipped its spokesman, Lieutenant-Colonel [[PERSON|Jane Doe]].", "Never,|quipped|Jane Doe")]
    [InlineData("“Wars are cheap,” [[PERSON|Jane Doe]] liked to tell students.", "Wars are cheap,|tell|Jane Doe")]
    [InlineData("A plan described by one trader as “daylight robbery” opens on Monday.", "daylight robbery|described|one trader")]
    [InlineData("The town was calm. [[PERSON|Jane Doe]] thanked the people for “the hand of friendship”.", "the hand of friendship|thanked|Jane Doe")]
    [InlineData("The mayor spoke first. [[PERSON|Jane Doe]] was blunter: “Everybody knows.”", "Everybody knows.||Jane Doe")]
    [InlineData("[[GPE|KABUL]], [[GPE|Afghanistan]] (Reuters) — Youths shouting “Out with you” hurled bombs.", "Out with you|shouting|Youths")]
    public void A_quotation_has_its_words_its_cue_and_its_speaker(string marked, params string[] expected) =>
        Assert.Equal(expected, Of(marked).Select(quote => $"{quote.Text}|{quote.Cue}|{Name(marked, quote)}"));

    [Theory]
    [InlineData("The soldiers’ tents and the general’s car were burned in ’98, the mayor said.")]
    [InlineData("The door was 6'2\" high and the pipe 14\" wide, the builder said.")]
    [InlineData("The film “The Long Way Home” opened in [[GPE|Paris]] on Friday.")]
    [InlineData("Her novel \"A House of Salt\" won the prize.")]
    [InlineData("[[PERSON|John]] “Big Jack” [[PERSON|Smith]] was seen in [[GPE|York]].")]
    [InlineData("The “reform” was dropped.")]
    [InlineData("They saw the show [[WORK|“Night Shift at Nine”]] twice.")]
    [InlineData("The so-called “green zone” was shut.")]
    public void What_nobody_says_is_no_quotation(string marked) => Assert.Empty(Of(marked));

    [Fact]
    public void A_quotation_that_follows_has_the_speaker_before_it()
    {
        var quotes = Of("“We lost,” said [[PERSON|Jane Doe]]. “Nobody came.”");
        Assert.Equal([("We lost,", "per:jane-doe"), ("Nobody came.", "per:jane-doe")], quotes.Select(q => (q.Text, q.Speaker?.Entity)));
        Assert.Null(quotes[1].Cue);
    }

    [Fact]
    public void A_pronoun_speaks_for_whom_it_stands()
    {
        var quote = Assert.Single(Of("[[PERSON|Maria Lopez]] lost her house in the fire. “There is nothing left,” she said."));
        Assert.Equal("per:maria-lopez", quote.Speaker?.Entity);
    }

    [Theory]
    [InlineData("[[PERSON|Maria Lopez]] lost her house. She had built it with [[PERSON|Alex Roy]].\n\n“There is nothing left,” she said.", "per:maria-lopez")]
    [InlineData("[[PERSON|Maria Lopez]] was never as famous as [[PERSON|Joan Alves]], who called her a fool. “There is nothing left,” she said.", "per:maria-lopez")]
    [InlineData("A spokesman, Brigadier General [[PERSON|Faisal Harbi]], denied it and said the raids had hit a post.\n\n“We struck a target,” he told reporters.", "per:faisal-harbi")]
    [InlineData("The chief assassin was [[PERSON|Alex Roy]], a bowler of 19. He bowled all day. “I kept at it,” he said.", "per:alex-roy")]
    [InlineData("[[PERSON|Alex Roy]] calls it luck.\n\nHis trainer, the former champion [[PERSON|Otto Kern]], is not so modest. “There will be no truce,” he said.", "per:otto-kern")]
    [InlineData("[[PERSON|Maria Lopez]], the daughter of a miner, drove to [[GPE|York]]. Allowed to address [[PERSON|Ann Roy]], she did not raise her voice. “You called nobody,” she said.", "per:maria-lopez")]
    public void A_pronoun_stands_for_the_subject_rather_than_for_the_one_named_last(string marked, string speaker) =>
        Assert.Equal(speaker, Of(marked)[^1].Speaker?.Entity);

    [Fact]
    public void The_sentence_before_may_name_the_speaker()
    {
        var quote = Assert.Single(Of("[[PERSON|Maria Lopez]] was blunt. “There is nothing left.”"));
        Assert.Equal("per:maria-lopez", quote.Speaker?.Entity);
    }

    [Fact]
    public void A_speech_over_paragraphs_with_a_reopened_mark_keeps_its_speaker()
    {
        var quotes = Of("“We lost the harvest,” said [[PERSON|Jane Doe]]. “We lost the barn.\n\n“We lost the dog as well.”");
        Assert.Equal(["We lost the harvest,", "We lost the barn.", "We lost the dog as well."], quotes.Select(q => q.Text));
        Assert.All(quotes, quote => Assert.Equal("per:jane-doe", quote.Speaker?.Entity));
    }

    [Fact]
    public void A_quotation_inside_another_is_listed_with_its_own_speaker()
    {
        var quotes = Of("“The guard said, ‘Run to the river,’ and we ran,” said [[PERSON|Jane Doe]].");
        Assert.Equal(["The guard said, ‘Run to the river,’ and we ran,", "Run to the river,"], quotes.Select(q => q.Text));
        Assert.Equal(["Jane Doe", "The guard"], quotes.Select(q => q.Speaker?.Text));
    }

    [Fact]
    public void Two_speakers_in_one_paragraph_keep_their_words_apart()
    {
        var quotes = Of("“It is over,” said [[PERSON|Ann Lee]]. [[PERSON|Bob Roy]] said: “It has just begun.”");
        Assert.Equal(["per:ann-lee", "per:bob-roy"], quotes.Select(q => q.Speaker?.Entity));
    }

    private static IReadOnlyList<Quote> Of(string marked) => MarkedText.Read(marked).Quotes;

    private static string? Name(string marked, Quote quote) =>
        MarkedText.Read(marked).Entities.FirstOrDefault(entity => entity.Id == quote.Speaker?.Entity)?.Name ?? quote.Speaker?.Text;
}

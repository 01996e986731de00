using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Extraction.Claims;

public sealed class ClaimFinderTests
{
    [Theory]
    [InlineData("“They came in on motorbikes,” [[PERSON|Jane Doe]] said by telephone.", Stance.Said)]
    [InlineData("The opposition leader, [[PERSON|Jane Doe]], said the vote was rigged.", Stance.Said)]
    [InlineData("[[PERSON|Jane Doe]], the head of the agency, said the vote was fair.", Stance.Said)]
    [InlineData("Two nurses were among the wounded, [[PERSON|Jane Doe]] added.", Stance.Said)]
    [InlineData("In the words of [[PERSON|Jane Doe]], the plan was dead.", Stance.Said)]
    [InlineData("“Not one naira,” said [[PERSON|Jane Doe]].", Stance.Denied)]
    [InlineData("[[PERSON|Jane Doe]] said she had no plans to close the mine.", Stance.Denied)]
    [InlineData("[[PERSON|Jane Doe]] said the report was false.", Stance.Denied)]
    [InlineData("[[PERSON|Jane Doe]] insisted that no one was killed.", Stance.Denied)]
    [InlineData("No such call was made, [[PERSON|Jane Doe]] told reporters.", Stance.Denied)]
    [InlineData("A report that a third walker was missing was false, [[PERSON|Jane Doe]] said.", Stance.Denied)]
    [InlineData("It is a sentence that [[PERSON|Jane Doe]] says she never tires of.", Stance.Said)]
    [InlineData("“I did not sleep for a week,” [[PERSON|Jane Doe]] said.", Stance.Said)]
    [InlineData("The jets struck a market in what [[PERSON|Jane Doe]] described as the heaviest raid of the war.", Stance.Said)]
    [InlineData("Twelve shocks had been recorded by noon, and [[PERSON|Jane Doe]], a geologist at the university, said there was a chance of another.", Stance.Said)]
    [InlineData("The goat, [[PERSON|Jane Doe]] recounts, is fine.", Stance.Said)]
    [InlineData("“We are late,” [[PERSON|Jane Doe]] conceded.", Stance.Said)]
    [InlineData("[[PERSON|Jane Doe]] conceded that the pumps were old.", Stance.Confirmed)]
    [InlineData("[[PERSON|Jane Doe]] called the report “a magnificent piece of work”.", Stance.Said)]
    [InlineData("[[PERSON|Jane Doe]] called the report “pure fantasy”.", Stance.Denied)]
    [InlineData("The mutineers’ spokesman, Sergeant [[PERSON|Jane Doe]], said the vote was rigged.", Stance.Said)]
    [InlineData("The ship will leave on Friday, her foreign minister, [[PERSON|Jane Doe]], announced.", Stance.Said)]
    [InlineData("The deputy mayor, [[PERSON|Jane Doe]], on Monday denied that the bridge was unsafe.", Stance.Denied)]
    [InlineData("[[PERSON|Jane Doe]], who on Monday denied that the bridge was unsafe, flew home.", Stance.Denied)]
    [InlineData("The state news agency quotes [[PERSON|Jane Doe]], the mayor of the port, as saying the road was shut.", Stance.Said)]
    [InlineData("[[PERSON|Jane Doe]] was quoted by a local paper as saying the road was shut.", Stance.Said)]
    [InlineData("A local paper quoted the mayor of the port, [[PERSON|Jane Doe]], as saying the road was shut.", Stance.Said)]
    [InlineData("A post described by [[PERSON|Jane Doe]] as “a disgrace” was taken down.", Stance.Said)]
    public void The_source_of_a_statement_is_found_beside_its_cue(string marked, Stance stance)
    {
        var claim = Assert.Single(MarkedText.Read(marked).Claims);
        Assert.Equal((stance, "per:jane-doe"), (claim.Stance, claim.Source?.Entity));
    }

    [Theory]
    [InlineData("[[PERSON|Jane Doe]], a spokesman for the town’s police chief, told [[ORG|Reuters]]: “Hundreds are dead.”")]
    [InlineData("[[PERSON|Jane Doe]], a farmer from the valley, told the [[ORG|BBC]] that the road was shut.")]
    public void The_one_who_is_told_is_not_the_source(string text) =>
        Assert.All(MarkedText.Read(text).Claims, claim => Assert.Equal("per:jane-doe", claim.Source?.Entity));

    [Theory]
    [InlineData("None of the figures could be independently verified.")]
    [InlineData("The owner is said to be abroad.")]
    [InlineData("He was reported on Sunday to have been wounded.")]
    [InlineData("There was no independent confirmation.")]
    public void What_nobody_vouches_for_is_unconfirmed(string text) =>
        Assert.Contains(MarkedText.Read(text).Claims, claim => claim.Stance == Stance.Unconfirmed);

    [Theory]
    [InlineData("The ministry would neither confirm nor deny the report.")]
    [InlineData("The ministry would not confirm or deny the report.")]
    public void Who_takes_no_side_denies_nothing(string text) =>
        Assert.DoesNotContain(MarkedText.Read(text).Claims, claim => claim.Stance is Stance.Denied or Stance.Confirmed);

    [Theory]
    [InlineData("[[PERSON|Fatima Said]] planted trees along the canal.")]
    [InlineData("[[GPE|United States]] growers planted trees along the canal.")]
    [InlineData("Aid will end unless the ministry acknowledges the treaty.")]
    [InlineData("The judge dismissed the charges on Monday.")]
    public void Nothing_is_claimed(string marked) => Assert.Empty(MarkedText.Read(marked).Claims);

    [Fact]
    public void A_speaker_who_denies_and_says_makes_two_claims()
    {
        var claims = MarkedText.Read("The spokesman denied that civilians had been hit and said the raids had destroyed a depot.").Claims;
        Assert.Equal([Stance.Denied, Stance.Said], claims.Select(claim => claim.Stance));
        Assert.All(claims, claim => Assert.Equal("The spokesman", claim.Source?.Text));
    }

    [Theory]
    [InlineData("The fire claimed nine lives.")]
    [InlineData("The company added two shifts.")]
    [InlineData("The envoy left without saying that the talks were over.")]
    [InlineData("The government called on “all capable citizens” to enlist.")]
    [InlineData("The fishermen insist on one.")]
    public void A_cue_that_states_nothing_makes_no_claim(string text) => Assert.Empty(MarkedText.Read(text).Claims);

    [Fact]
    public void A_rumour_that_proves_false_is_denied_by_nobody_in_particular()
    {
        var claim = Assert.Single(MarkedText.Read("A rumour that three traders had been killed proved false.").Claims);
        Assert.Equal((Stance.Denied, null), (claim.Stance, claim.Source));
    }

    [Fact]
    public void A_clause_set_against_a_statement_is_one_of_its_own()
    {
        var claims = MarkedText.Read("The ministry said six men had died, while a lawyers’ group spoke of 43.").Claims;
        Assert.Equal(["The ministry", "a lawyers’ group"], claims.Select(claim => claim.Source?.Text));
    }

    [Fact]
    public void A_noun_before_a_full_stop_is_not_the_person_named_after_it() =>
        Assert.Null(Assert.Single(MarkedText.Read("The general said the army could retake the city.\n\n[[PERSON|Jane Doe]] was asleep.").Events, found => found.Text == "retake").Target?.Entity);
}

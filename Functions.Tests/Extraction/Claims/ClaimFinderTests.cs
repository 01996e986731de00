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
    public void A_cue_that_states_nothing_makes_no_claim(string text) => Assert.Empty(MarkedText.Read(text).Claims);

    [Fact]
    public void A_noun_before_a_full_stop_is_not_the_person_named_after_it() =>
        Assert.Null(Assert.Single(MarkedText.Read("The general said the army could retake the city.\n\n[[PERSON|Jane Doe]] was asleep.").Events, found => found.Text == "retake").Target?.Entity);
}

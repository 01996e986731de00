namespace Dateline.Functions.Tests.Extraction.Figures;

public sealed class LooseReaderTests
{
    [Theory]
    [InlineData("The town has fifty wooden bridges.", 50)]
    [InlineData("The porter counted 287 gowns and caps.", 287)]
    [InlineData("He asked for help and none came forward to the desk.", 0)]
    public void A_number_that_the_rules_know_no_people_for_may_count_some(string text, long value)
    {
        var proposal = Assert.Single(MarkedText.Propose(text));
        Assert.Equal((value, false, true), (proposal.Candidate.Amount.Value, proposal.Counts, proposal.Loose));
    }

    [Theory]
    [InlineData("A ticket costs $40.")]
    [InlineData("Prices rose 40% in June.")]
    [InlineData("It lasted 40 minutes.")]
    [InlineData("They met on 40th Street at Gate 3.")]
    [InlineData("The one taken was hers.")]
    public void Money_shares_times_and_labels_count_nobody(string text) => Assert.Empty(MarkedText.Propose(text));
}

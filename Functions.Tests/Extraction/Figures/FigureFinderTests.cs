using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Extraction.Figures;

public sealed class FigureFinderTests
{
    [Theory]
    [InlineData("The blast killed 12 people.", "12 people", 12, FigureKind.Killed)]
    [InlineData("Officials said 12 people were killed.", "12 people", 12, FigureKind.Killed)]
    [InlineData("The storm left 12 dead.", "12", 12, FigureKind.Killed)]
    [InlineData("The storm brought a death toll of 12.", "12", 12, FigureKind.Killed)]
    [InlineData("Divers recovered nine bodies.", "nine bodies", 9, FigureKind.Killed)]
    [InlineData("The minister confirmed nine deaths.", "nine deaths", 9, FigureKind.Killed)]
    [InlineData("A landslide buried Fourteen hundred men.", "Fourteen hundred men", 1400, FigureKind.Killed)]
    [InlineData("The crash injured twenty-three passengers.", "twenty-three passengers", 23, FigureKind.Injured)]
    [InlineData("Some 96 people had been taken to hospital.", "Some 96 people", 96, FigureKind.Injured)]
    [InlineData("Fifteen people were treated for burns.", "Fifteen people", 15, FigureKind.Injured)]
    [InlineData("Over 250 people were missing.", "Over 250 people", 250, FigureKind.Missing)]
    [InlineData("Police are searching for two climbers.", "two climbers", 2, FigureKind.Missing)]
    [InlineData("More than 120,000 people have fled.", "More than 120,000 people", 120000, FigureKind.Displaced)]
    [InlineData("The flood drove half a million people from their homes.", "half a million people", 500000, FigureKind.Displaced)]
    [InlineData("Police arrested five men.", "five men", 5, FigureKind.Detained)]
    [InlineData("Three people, including a nurse, were arrested.", "Three people", 3, FigureKind.Detained)]
    [InlineData("Rebels released 40 prisoners.", "40 prisoners", 40, FigureKind.Freed)]
    [InlineData("Gunmen kidnapped three engineers.", "three engineers", 3, FigureKind.Captured)]
    [InlineData("Some 400 residents were moved out of the valley.", "Some 400 residents", 400, FigureKind.Evacuated)]
    [InlineData("The army deployed 2,000 soldiers.", "2,000 soldiers", 2000, FigureKind.Deployed)]
    [InlineData("Cuba has offered 40 doctors.", "40 doctors", 40, FigureKind.Deployed)]
    [InlineData("It leaves a 13,000-strong residual force.", "13,000-strong residual force", 13000, FigureKind.Deployed)]
    [InlineData("About 150 demonstrators gathered outside.", "About 150 demonstrators", 150, FigureKind.Other)]
    [InlineData("More than 12,000 have been infected.", "More than 12,000", 12000, FigureKind.Other)]
    [InlineData("The fire killed a family of four.", "a family of four", 4, FigureKind.Killed)]
    [InlineData("No one was hurt.", "No one", 0, FigureKind.Injured)]
    public void A_figure_has_its_words_its_number_and_what_happened(string text, string words, long value, FigureKind kind)
    {
        var figure = Assert.Single(MarkedText.Read(text).Figures);
        Assert.Equal((words, value, kind), (figure.Text, figure.Value, figure.Kind));
    }

    [Theory]
    [InlineData("at least 40", Bound.AtLeast)]
    [InlineData("no fewer than 40", Bound.AtLeast)]
    [InlineData("more than 40", Bound.MoreThan)]
    [InlineData("nearly 40", Bound.Nearly)]
    [InlineData("about 40", Bound.About)]
    [InlineData("up to 40", Bound.UpTo)]
    [InlineData("no more than 40", Bound.UpTo)]
    [InlineData("fewer than 40", Bound.LessThan)]
    [InlineData("only 40", Bound.Exact)]
    [InlineData("40", Bound.Exact)]
    public void A_modifier_bounds_the_number(string amount, Bound bound)
    {
        var figure = Assert.Single(MarkedText.Read($"The fire killed {amount} people.").Figures);
        Assert.Equal((bound, $"{amount} people"), (figure.Bound, figure.Text));
    }

    [Theory]
    [InlineData("dozens of people", 24)]
    [InlineData("several dozen people", 36)]
    [InlineData("scores of people", 40)]
    [InlineData("hundreds of people", 200)]
    [InlineData("several hundred people", 300)]
    [InlineData("thousands of people", 2000)]
    [InlineData("tens of thousands of people", 20000)]
    [InlineData("a handful of people", 3)]
    [InlineData("several people", 3)]
    public void A_vague_amount_has_its_conventional_value(string amount, long value)
    {
        var figure = Assert.Single(MarkedText.Read($"The floods killed {amount}.").Figures);
        Assert.Equal((value, Bound.Vague), (figure.Value, figure.Bound));
    }

    [Fact]
    public void A_range_keeps_both_ends()
    {
        var figure = Assert.Single(MarkedText.Read("Between 3,000 and 4,000 people fled the town.").Figures);
        Assert.Equal((3000, 4000, Bound.Between, FigureKind.Displaced), (figure.Value, figure.High, figure.Bound, figure.Kind));
    }

    [Theory]
    [InlineData("A bomb exploded, killing four soldiers and two policemen.", "4 Killed, 2 Killed")]
    [InlineData("The fighting left 40 people dead and more than 330 injured.", "40 Killed, 330 Injured")]
    [InlineData("Police said 23 people had been injured, two of them seriously.", "23 Injured, 2 Injured")]
    [InlineData("The blast killed 73 people, including eleven children.", "73 Killed, 11 Killed")]
    [InlineData("The army said 22 guerrillas and three soldiers were killed.", "22 Killed, 3 Killed")]
    [InlineData("Five people were arrested and two stewards treated for burns.", "5 Detained, 2 Injured")]
    [InlineData("Four people died, raising the toll to 41.", "4 Killed, 41 Killed")]
    [InlineData("Three soldiers killed two rebels.", "3 Other, 2 Killed")]
    [InlineData("Two guards died and a third was wounded.", "2 Killed, 1 Injured")]
    [InlineData("Two climbers were found dead and a third climber is missing.", "2 Killed, 1 Missing")]
    public void Figures_joined_in_a_sentence_each_keep_their_kind(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", MarkedText.Read(text).Figures.Select(figure => $"{figure.Value} {figure.Kind}")));

    [Theory]
    [InlineData("The deal is worth $40 million and covers 300 homes.")]
    [InlineData("A woman, 43, walked 12 miles in six hours.")]
    [InlineData("Leeds won 3-1 after two goals in nine minutes.")]
    [InlineData("Shares rose 4 percent to 212 pence on sales of 1,200 cars.")]
    [InlineData("He was jailed for 19 years on six of nine counts.")]
    [InlineData("Two police cars and three student visas were found.")]
    [InlineData("Its 395 members elect seven members each.")]
    [InlineData("One of the mayors spoke about a 10-man team.")]
    [InlineData("No one knows why.")]
    [InlineData("He won a second term although prices had risen by a third.")]
    [InlineData("In 2003 gunmen burned the hotel.")]
    [InlineData("The 1994 killings were never explained.")]
    public void What_counts_no_people_affected_is_no_figure(string text) => Assert.Empty(MarkedText.Read(text).Figures);

    [Theory]
    [InlineData("[[ORG|Interpol]] said 40 people had been killed.", "Interpol")]
    [InlineData("Some 40 people had been killed, according to [[ORG|Interpol]].", "Interpol")]
    [InlineData("At least 40 people were killed, a hospital official said.", "a hospital official")]
    [InlineData("“We buried 27 people there,” [[PERSON|Ruslan Dudarov]] said.", "Ruslan Dudarov")]
    [InlineData("By the count of [[ORG|Interpol]], 40 people had been killed.", "Interpol")]
    [InlineData("By [[ORG|Interpol]]'s reckoning, 40 people had been killed.", "Interpol")]
    [InlineData("The quake killed 40 people, rebel commanders and aid workers said.", "rebel commanders and aid workers")]
    [InlineData("[[ORG|Interpol]] estimates that 40 people have been killed.", "Interpol")]
    [InlineData("Chechen officials put the number of dead at 73.", "Chechen officials")]
    [InlineData("Some 40 people perished by the official count.", "the official count")]
    [InlineData("By [[ORG|Interpol]]'s reckoning 40 people died.", "Interpol")]
    [InlineData("The hospital lists 40 wounded.", "The hospital")]
    [InlineData("[[ORG|Interpol]] has logged upwards of 40 deaths.", "Interpol")]
    [InlineData("[[ORG|Interpol]]'s tally is 40 dead.", "Interpol")]
    [InlineData("The officials had it as 40 dead.", "The officials")]
    [InlineData("[[ORG|Interpol]] accepted that 40 people had died.", "Interpol")]
    [InlineData("The raid went on, according to [[ORG|Interpol]], which reported 40 deaths.", "Interpol")]
    [InlineData("The road was shut, [[ORG|Interpol]] said, adding that 40 people had died.", "Interpol")]
    [InlineData("No arrest was made, [[ORG|Interpol]] said, though 40 people had died.", "Interpol")]
    public void A_figure_keeps_the_source_the_text_credits(string text, string source) =>
        Assert.Equal(source, Assert.Single(MarkedText.Read(text).Figures).Source?.Text);

    [Fact]
    public void A_source_that_is_named_is_its_entity()
    {
        var document = MarkedText.Read("[[PERSON|Maria Lund]] runs the clinic. She said it had treated 40 patients.");
        Assert.Equal(document.Entities[0].Id, Assert.Single(document.Figures).Source?.Entity);
    }

    [Fact]
    public void Two_sources_that_disagree_give_two_figures() =>
        Assert.Equal(
            [("Police", 12L), ("the clinic", 40L)],
            MarkedText.Read("Police said 12 people had been killed. But the clinic said 40 people had been killed.").Figures.Select(figure => (figure.Source!.Text, figure.Value)));

    [Fact]
    public void A_source_that_stands_for_its_clause_has_its_own_figure() =>
        Assert.Equal(
            ["The clinic", "the army"],
            MarkedText.Read("The clinic reported 12 dead, the army 40 dead.").Figures.Select(figure => figure.Source?.Text));

    [Theory]
    [InlineData("The list of 40 wounded was long.")]
    [InlineData("Heavy rain has claimed 23 lives.")]
    [InlineData("The president ordered 200 soldiers to help.")]
    [InlineData("The firm agreed to take on 300 workers.")]
    public void A_verb_of_acting_reports_nothing(string text) => Assert.Null(Assert.Single(MarkedText.Read(text).Figures).Source);

    [Fact]
    public void Every_figure_cuts_exactly_its_words()
    {
        var document = MarkedText.Read("Two men were held.\n\nNearly 200 [[NORP|Afghan]] soldiers fled; dozens of [[GROUP|Taliban]] were killed.");
        Assert.Equal(3, document.Figures.Count);
        Assert.All(document.Figures, figure => Assert.Equal(document.Text[figure.Start..figure.End], figure.Text));
    }
}

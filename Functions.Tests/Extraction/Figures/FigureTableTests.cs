using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Figures;

public sealed class FigureTableTests
{
    public static TheoryData<string, string, string> Wordings() => [.. Resource.Rows("figure-phrases.tsv").Select(row => (row[0], row[1], row[2]))];

    public static TheoryData<string, string> Sentences() => [.. SentenceTable.Rows("figure-sentences.tsv").Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Every_wording_tells_the_kind_of_its_example(string kind, string wording, string example)
    {
        Assert.NotEmpty(wording);
        var figure = Assert.Single(MarkedText.Propose(example), proposal => proposal.Counts);
        Assert.Equal(Enum.Parse<FigureKind>(kind.Split('/')[0], ignoreCase: true), figure.Candidate.Kind);
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_rules_find_the_figures_of_a_sentence_and_no_others(string sentence, string expected)
    {
        var figures = MarkedText.Propose(sentence).Where(proposal => proposal.Counts).Select(figure => $"{figure.Candidate.Amount.Value} {figure.Candidate.Kind ?? FigureKind.Other}{(figure.Candidate.Amount.Bound == Bound.Exact ? "" : " " + figure.Candidate.Amount.Bound)}".ToLowerInvariant());
        Assert.Equal(expected == "-" ? "" : expected.Replace("_", "", StringComparison.Ordinal), string.Join("; ", figures));
    }
}

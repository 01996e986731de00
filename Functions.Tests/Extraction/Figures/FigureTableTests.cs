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
        var figure = Assert.Single(MarkedText.Read(example).Figures);
        Assert.Equal(Enum.Parse<FigureKind>(kind.Split('/')[0], ignoreCase: true), figure.Kind);
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_gives_its_figures_and_no_others(string sentence, string expected)
    {
        var figures = MarkedText.Read(sentence).Figures.Select(figure => $"{figure.Value} {figure.Kind}{(figure.Bound == Bound.Exact ? "" : " " + figure.Bound)}".ToLowerInvariant());
        Assert.Equal(expected == "-" ? "" : expected.Replace("_", "", StringComparison.Ordinal), string.Join("; ", figures));
    }
}

using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Figures;

namespace Dateline.Functions.Tests.Extraction.Figures;

public sealed class FigureModelTests
{
    private static readonly Extractor Whole = Extractor.Create();

    [Fact]
    public void A_file_that_is_no_model_of_figures_is_refused() => Assert.Throws<InvalidDataException>(() => FigureModel.Read(new MemoryStream(new byte[64])));

    [Fact]
    public void The_model_of_this_build_has_an_outcome_for_every_kind_and_for_none() => Assert.Equal(FigureModel.Kinds, FigureModel.Default.Kind.Outcomes);

    [Fact]
    public void The_model_of_this_build_has_one_score_for_a_source() => Assert.Equal(1, FigureModel.Default.Source.Outcomes);

    [Theory]
    [InlineData("The 80 border guards abandoned the ridge after three days without food, an officer said.", "80 Other")]
    [InlineData("Two gunmen killed six shoppers at the market.", "2 Other, 6 Killed")]
    [InlineData("The bus fell into the river, killing 14 pupils and injuring nine.", "14 Killed, 9 Injured")]
    [InlineData("Some 700 soldiers were sent to the border on Friday.", "700 Deployed")]
    [InlineData("The bridge cost $40 million and is 300 metres long.", "")]
    public void The_model_tells_what_befell_those_counted(string text, string figures) =>
        Assert.Equal(figures, string.Join(", ", Whole.Extract(new Article { Paragraphs = [text] }, new DateOnly(2020, 6, 10)).Figures.Select(figure => $"{figure.Value} {figure.Kind}")));
}

using Dateline.Extraction.Figures;

namespace Dateline.Functions.Tests.Extraction.Figures;

public sealed class FigureModelTests
{
    [Fact]
    public void A_file_that_is_no_model_of_figures_is_refused() => Assert.Throws<InvalidDataException>(() => FigureModel.Read(new MemoryStream(new byte[64])));

    [Fact]
    public void The_model_of_this_build_scores_every_kind_and_nothing() => Assert.Equal(FigureModel.Kinds, FigureModel.Default.Outcomes);
}

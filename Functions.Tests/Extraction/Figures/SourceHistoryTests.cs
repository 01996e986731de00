using Dateline.Extraction.Documents;
using Dateline.Extraction.Figures;

namespace Dateline.Functions.Tests.Extraction.Figures;

public sealed class SourceHistoryTests
{
    private static readonly Party Mayor = new("the mayor", null);

    [Fact]
    public void A_number_keeps_its_source_when_another_figure_has_none()
    {
        var history = new SourceHistory();
        history.Add(12, 3, Mayor);
        history.Add(40, 9, null);
        Assert.Equal((Mayor, null, null), (history.Of(12), history.Of(40), history.Last));
        Assert.Equal((2, 9), (history.Count, history.Token));
    }

    [Fact]
    public void How_often_somebody_is_credited_is_known_once_there_are_figures()
    {
        var history = new SourceHistory();
        Assert.Null(history.Quarters);
        history.Add(12, 3, Mayor);
        Assert.Equal(4, history.Quarters);
        history.Add(40, 9, null);
        Assert.Equal(2, history.Quarters);
    }
}

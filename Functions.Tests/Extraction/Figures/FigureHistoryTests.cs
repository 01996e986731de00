using Dateline.Extraction.Documents;
using Dateline.Extraction.Figures;

namespace Dateline.Functions.Tests.Extraction.Figures;

public sealed class FigureHistoryTests
{
    private const int Killed = (int)FigureKind.Killed + 1;
    private const int Freed = (int)FigureKind.Freed + 1;
    private const uint Miners = 7;

    [Fact]
    public void What_a_number_and_its_noun_counted_is_known_when_they_are_met_again()
    {
        var history = new FigureHistory();
        history.Add(new Amount(0, 1, 12, null, Bound.Exact), Miners, 0, Killed);
        history.Add(new Amount(5, 6, 3, null, Bound.Exact), 0, 5, Freed);
        Assert.Equal(((uint)Killed, (uint)Killed), (history.OfValue(12), history.OfNoun(Miners)));
        Assert.Equal(((uint)Freed, (uint)Killed), history.Recent);
        Assert.Equal(5, history.Start);
    }

    [Fact]
    public void A_number_that_counted_nobody_affected_is_not_remembered()
    {
        var history = new FigureHistory();
        history.Add(new Amount(0, 1, 12, null, Bound.Exact), Miners, 0, 0);
        Assert.Equal((0u, 0u, -1), (history.OfValue(12), history.OfNoun(Miners), history.Start));
    }

    [Fact]
    public void A_vague_number_is_not_known_by_its_value()
    {
        var history = new FigureHistory();
        history.Add(new Amount(0, 1, 24, null, Bound.Vague), 0, 0, Killed);
        Assert.Equal(0u, history.OfValue(24));
    }

    [Fact]
    public void A_number_is_compared_with_the_last_figure_and_the_last_of_each_kind()
    {
        var history = new FigureHistory();
        history.Add(new Amount(0, 1, 12, null, Bound.Exact), Miners, 0, Killed);
        history.Add(new Amount(5, 6, 900, null, Bound.Exact), 0, 5, Freed);
        Assert.Equal(history.AgainstLast(12, Killed), history.AgainstLast(900));
        Assert.NotEqual(history.AgainstLast(12, Killed), history.AgainstLast(12));
        Assert.True(history.AgainstLast(14, Killed) > history.AgainstLast(10, Killed));
        Assert.False(history.IsLastNoun(Miners));
    }
}

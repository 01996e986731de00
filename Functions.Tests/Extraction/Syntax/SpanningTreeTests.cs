using Dateline.Extraction.Syntax;

namespace Dateline.Functions.Tests.Extraction.Syntax;

public sealed class SpanningTreeTests
{
    [Fact]
    public void Each_word_takes_its_best_head_where_that_is_a_tree() =>
        Assert.Equal([2, 0, 2], Find([0, 0, 9, 1], [9, 0, 0, 0], [1, 0, 5, 0]));

    [Fact]
    public void A_circle_is_broken_where_that_costs_least() =>
        Assert.Equal([0, 3, 1], Find([9, 0, 0, 0], [0, 6, 0, 9], [0, 7, 9, 0]));

    [Fact]
    public void One_word_alone_hangs_on_the_root() =>
        Assert.Equal([0, 1, 1], Find([9, 0, 0, 0], [8, 7, 0, 1], [8, 7, 1, 0]));

    [Fact]
    public void A_word_by_itself_is_the_root() => Assert.Equal([0], Find([-4, 0]));

    private static int[] Find(params float[][] rows)
    {
        var heads = new int[rows.Length];
        SpanningTree.Find([.. rows.SelectMany(row => row)], heads);
        return heads;
    }
}

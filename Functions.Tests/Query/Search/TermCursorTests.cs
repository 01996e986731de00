using Azure.Data.Tables;
using Dateline.Functions.Query.Search;
using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Tests.Query.Search;

public sealed class TermCursorTests
{
    [Fact]
    public void Articles_come_newest_first_from_all_months_and_as_their_own_rows_say()
    {
        var cursor = Cursor(["20151002-b", "20151001-a", "20150930-c"], [New("20151001-a", 9), New("20151003-d", 5)], gone: "20150930-c");

        var read = new List<(string, int)>();
        while (cursor.MoveNext()) read.Add((cursor.Article.ToString(), cursor.Posting.Count));

        Assert.Equal([("20151003-d", 5), ("20151002-b", 1), ("20151001-a", 9)], read);
        Assert.False(cursor.MoveNext());
        Assert.False(cursor.MoveTo(ArticleKey.Parse("20140101-a")));
    }

    [Fact]
    public void A_cursor_goes_to_an_article_or_to_the_next_older_one_and_never_back()
    {
        var cursor = Cursor(["20151002-b", "20151002-a", "20150930-c"], []);

        Assert.True(cursor.MoveTo(ArticleKey.Parse("20151002-a")));
        Assert.Equal("20151002-a", cursor.Article.ToString());
        Assert.True(cursor.MoveTo(ArticleKey.Parse("20151001-z")));
        Assert.True(cursor.MoveTo(ArticleKey.Parse("20151002-b")));
        Assert.Equal("20150930-c", cursor.Article.ToString());
        Assert.False(cursor.MoveTo(ArticleKey.Parse("20150930-b")));
    }

    [Theory]
    [InlineData("20150930-zzzzzzzzzzzzzzzz", "20151001-2222222222222222")]
    [InlineData("20150930-2222222222222222", "20150930-a222222222222222")]
    [InlineData("20150930-a222222222222222", "20150930-a222222222222223")]
    public void Keys_have_the_order_of_the_ids_and_give_them_back(string first, string second)
    {
        Assert.True(ArticleKey.Parse(first) < ArticleKey.Parse(second));
        Assert.Equal((first, second), (ArticleKey.Parse(first).ToString(), ArticleKey.Parse(second).ToString()));
    }

    [Fact]
    public void Postings_are_read_where_they_stand()
    {
        var posting = New("20151001-a", 3, [4, 200, 70_000]).Find("storm")!.Value;
        var positions = new List<int> { 1 };
        posting.ReadPositions(positions);

        Assert.Equal([4, 200, 70_000], positions);
        Assert.Equal((300, 1, 3, true), (posting.Length, posting.Title, posting.Count, posting.HasPositions));
        Assert.Null(New("20151001-a", 3).Find("rain"));
    }

    private static PackedWords New(string article, int count, int[]? positions = null) =>
        new(new NewWords(article, new(StringComparer.Ordinal) { ["a"] = new(300, 0, 1, []), ["storm"] = new(300, 1, count, positions ?? []), ["z"] = new(300, 0, 1, [7]) }, ["old"]).ToRow());

    private static TermCursor Cursor(string[] merged, PackedWords[] fresh, string? gone = null)
    {
        List<PostingRun> runs = [.. merged.GroupBy(TermMonth.MonthOfArticle).OrderByDescending(month => month.Key).Select(month => Run(month.Key, [.. month]))];
        var with = fresh.OrderByDescending(article => article.Article).Select(article => (article.Article, article.Find("storm")!.Value)).ToList();
        return new(runs, with, fresh.Select(article => article.Article).Concat(gone is null ? [] : [ArticleKey.Parse(gone)]).ToHashSet());
    }

    private static PostingRun Run(string month, string[] articles)
    {
        var list = TermMonth.New("storm", month);
        foreach (var article in articles) list.Set(article, new(300, 0, 1, [3]));
        return new((TableEntity)list.ToAction()!.Entity);
    }
}

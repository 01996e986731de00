using Dateline.Functions.Query;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Articles;
using Dateline.Functions.Storage.Drops;
using Dateline.Functions.Tests.Azurite;

namespace Dateline.Functions.Tests.Storage;

/// <summary>What makes an article the same one, and what a correction replaces.</summary>
public sealed class IdentityTests(AzuriteFixture azurite)
{
    private const string Text = "Bridge at Orrin closes\n\nBy Jane Doe\nWednesday 30 September 2015\n\nThe bridge at Orrin closed on Monday, the county said. “It’s old,” one resident said.\n\nIt will open again in May.\n";

    private static readonly (string Name, string Content)[] Same =
    [
        ("other-name.txt", Text),
        ("other-space.txt", Text.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("the county said.", "the county\r\nsaid.", StringComparison.Ordinal) + "\n\n"),
        ("other-byline.txt", Text.Replace("By Jane Doe", "By John Roe and Mary Major", StringComparison.Ordinal)),
        ("no-byline.txt", Text.Replace("By Jane Doe\n", "", StringComparison.Ordinal)),
        ("plain-quotes.txt", Text.Replace('“', '"').Replace('”', '"').Replace('’', '\'')),
        ("format.json", """{"title":"Bridge at Orrin closes","author":"Jane Doe","published":"2015-09-30","body":"The bridge at Orrin closed on Monday, the county said. “It’s old,” one resident said.\n\nIt will open again in May."}"""),
        ("format.html", """<html><head><title>Bridge at Orrin closes</title><meta property="article:published_time" content="2015-09-30"></head><body><h1>Bridge at Orrin closes</h1><p>By Jane Doe</p><p>The bridge at Orrin closed on Monday, the county said. &#8220;It&rsquo;s old,&#8221; one resident said.</p><p>It will open again in May.</p></body></html>"""),
        ("format.rtf", @"{\rtf1\ansi\ansicpg1252 Bridge at Orrin closes\par By Jane Doe\par Wednesday 30 September 2015\par The bridge at Orrin closed on Monday, the county said. \ldblquote It\rquote s old,\rdblquote  one resident said.\par It will open again in May.\par}"),
    ];

    [Fact]
    public async Task One_article_under_two_names_in_other_formats_spacing_or_with_another_byline_is_one_with_as_many_drops()
    {
        await using var storage = await TestStorage.CreateAsync(await azurite.NewAccountAsync());
        await storage.ProcessAsync("a.txt", Text);
        var article = Assert.Single((await storage.Get<ArticleQueries>().ListAsync(new(), 10, null, Token)).Items);

        foreach (var (name, content) in Same)
        {
            await storage.ProcessAsync(name, content);
            await storage.ProcessAsync(name, content);
            var items = (await storage.Get<ArticleQueries>().ListAsync(new(), 10, null, Token)).Items;
            Assert.True(items.Count == 1, $"{name} made another article: {string.Join(", ", items.Select(item => item.Id))}");
        }

        Assert.Equal(Same.Length + 1, (await storage.Get<ArticleStore>().DropsAsync(article.Id, Token)).Count);
    }

    [Fact]
    public async Task A_corrected_article_under_the_same_name_replaces_the_old_one_whatever_broke_off_before()
    {
        await using var storage = await TestStorage.CreateAsync(await azurite.NewAccountAsync());
        await storage.ProcessAsync("a.txt", Text);
        var corrected = Text.Replace("Monday", "Tuesday", StringComparison.Ordinal);
        // Taken in, but the app stops before the article is parsed; then the whole comes again, twice.
        await storage.DropAsync("a.txt", corrected);
        await storage.Get<Functions.Intake.DropReception>().ReceiveAsync("a.txt", Token);
        await storage.Get<Functions.Intake.DropReception>().ReceiveAsync("a.txt", Token);
        var version = (await storage.Get<DropLedger>().FindAsync("a.txt", Token))!.Version;
        await storage.ParseAsync("a.txt", version);
        await storage.ParseAsync("a.txt", version);

        await using var other = await TestStorage.CreateAsync(await azurite.NewAccountAsync());
        await other.ProcessAsync("a.txt", corrected);

        var article = Assert.Single((await storage.Get<ArticleQueries>().ListAsync(new(), 10, null, Token)).Items);
        Assert.Equal(article.Id, Assert.Single((await other.Get<ArticleQueries>().ListAsync(new(), 10, null, Token)).Items).Id);
        Assert.Equal(article.Id, await storage.Get<Functions.Storage.Stories.StoryTable>().StoryOfAsync(article.Id, Token));
        Assert.Equal((await other.RowsAsync(StorageNames.Stories)).Count, (await storage.RowsAsync(StorageNames.Stories)).Count);
    }

    [Fact]
    public async Task A_drop_tells_its_whole_story()
    {
        await using var storage = await TestStorage.CreateAsync(await azurite.NewAccountAsync());
        await storage.ProcessAsync("all.jsonl", """
            {"title":"A","body":"The bridge at Orrin closed on Monday."}
            {"title":"A","body":"The bridge at Orrin closed on Monday."}
            {"title":"B","body":"
            {"title":"C"}
            """);

        var drop = (await storage.Get<Functions.Operations.DropQueries>().FindAsync("all.jsonl", Token))!;

        Assert.Equal(("jsonl", "utf-8", "strict-utf-8", "parsed"), (drop.Format, drop.Encoding, drop.EncodingFrom, drop.State));
        Assert.Equal((2, 1, 1, 2), (drop.Articles, drop.Parsed, drop.Duplicates, drop.Rejected));
        Assert.Equal("malformed", drop.Code);
        Assert.StartsWith("line 3", drop.Where, StringComparison.Ordinal);
        Assert.True(drop.ReadSeconds >= 0 && drop.TookSeconds >= drop.ReadSeconds && drop.Finished >= drop.Started);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}

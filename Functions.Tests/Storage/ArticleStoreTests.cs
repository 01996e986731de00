using Dateline.Functions.Operations;
using Dateline.Functions.Query;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Articles;
using Dateline.Functions.Storage.Drops;
using Dateline.Functions.Tests.Azurite;

namespace Dateline.Functions.Tests.Storage;

public sealed class ArticleStoreTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_article_is_stored_with_its_entities()
    {
        await using var storage = await NewAsync();

        await storage.ProcessAsync("a.txt", Texts.Kabul, "2015-09-30");

        var article = Assert.Single((await storage.Get<ArticleQueries>().ListAsync(new(), 10, null, Token)).Items);
        Assert.StartsWith("20150930-", article.Id, StringComparison.Ordinal);
        Assert.Equal("Schools open again in Kabul", article.Title);
        var kabul = Assert.Single((await storage.Get<EntityQueries>().ListAsync("GPE", "kab", 10, null, Token)).Items);
        Assert.StartsWith("Kabul", kabul.Name, StringComparison.Ordinal);
        Assert.Equal((1, "2015-09-30", "2015-09-30"), (kabul.Articles, kabul.FirstSeen, kabul.LastSeen));
        Assert.Equal(article.Id, Assert.Single((await storage.Get<EntityQueries>().ArticlesAsync(kabul.Id, null, null, 10, null, Token)).Items).Id);
    }

    [Fact]
    public async Task Doing_everything_again_changes_no_row()
    {
        await using var storage = await NewAsync();
        await storage.ProcessAsync("a.txt", Texts.Kabul, "2015-09-30");
        await storage.ProcessAsync("b.txt", Texts.Paris, "2015-10-01");
        var before = await storage.RowsAsync();

        await storage.ParseAsync("a.txt", (await storage.Get<DropLedger>().FindAsync("a.txt", Token))!.Version);
        await storage.ProcessAsync("b.txt", Texts.Paris, "2015-10-01");

        // The second upload of the same content has an ETag of its own, which the article's rows name.
        Assert.Equal(before.Select(WithoutVersion), (await storage.RowsAsync()).Select(WithoutVersion));
    }

    [Fact]
    public async Task New_content_under_the_same_name_leaves_nothing_of_the_old()
    {
        await using var storage = await NewAsync();
        await storage.ProcessAsync("a.txt", Texts.Kabul, "2015-09-30");
        await storage.ProcessAsync("a.txt", Texts.Paris, "2015-10-01");

        await using var other = await NewAsync();
        await other.ProcessAsync("a.txt", Texts.Paris, "2015-10-01");

        Assert.Equal((await other.RowsAsync()).Select(WithoutVersion), (await storage.RowsAsync()).Select(WithoutVersion));
        Assert.Equal((await other.RowsAsync(StorageNames.DropItems)).Count, (await storage.RowsAsync(StorageNames.DropItems)).Count);
    }

    [Fact]
    public async Task The_same_article_under_two_names_is_stored_once_and_stays_until_both_are_gone()
    {
        await using var storage = await NewAsync();
        await storage.ProcessAsync("b.txt", Texts.Kabul, "2015-09-30");
        await storage.ProcessAsync("a/copy.txt", Texts.Kabul, "2015-09-30");

        var article = Assert.Single((await storage.Get<ArticleQueries>().ListAsync(new(), 10, null, Token)).Items);
        var drops = await storage.Get<ArticleStore>().DropsAsync(article.Id, Token);
        Assert.Equal(["a/copy.txt", "b.txt"], drops.Select(drop => drop.Drop));

        await storage.ProcessAsync("a/copy.txt", Texts.Paris, "2015-09-30");
        Assert.NotNull(await storage.Get<ArticleQueries>().FindAsync(article.Id, Token));
        await storage.ProcessAsync("b.txt", Texts.Paris, "2015-09-30");
        Assert.Null(await storage.Get<ArticleQueries>().FindAsync(article.Id, Token));
    }

    [Fact]
    public async Task Which_drop_came_first_does_not_show()
    {
        const string Page = "---\ntitle: Schools open again in Kabul\nsource: The Post\npublished: 2015-09-30\n---\nSchools in Kabul opened again.";
        const string Other = "---\ntitle: Schools open again in Kabul\nsource: The Herald\npublished: 2015-09-30\n---\nSchools in Kabul opened again.";
        await using var storage = await NewAsync();
        await storage.ProcessAsync("1.md", Page);
        await storage.ProcessAsync("2.md", Other);
        await using var reverse = await NewAsync();
        await reverse.ProcessAsync("2.md", Other);
        await reverse.ProcessAsync("1.md", Page);

        Assert.Equal((await storage.RowsAsync()).Select(WithoutVersion), (await reverse.RowsAsync()).Select(WithoutVersion));
        Assert.Contains(await storage.RowsAsync(StorageNames.Days), row => row.Contains("Source=The Post", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deleting_an_article_leaves_the_tables_as_if_it_had_never_been()
    {
        await using var storage = await NewAsync();
        await storage.ProcessAsync("a.txt", Texts.Paris, "2015-09-29");
        await storage.ProcessAsync("b.txt", Texts.Berlin, "2015-10-01");
        var without = await storage.RowsAsync();
        await storage.ProcessAsync("c.txt", Texts.Kabul, "2015-09-30");
        await storage.ProcessAsync("d.txt", "Paris in rain\n\nIt rained in Paris, the capital of France, on Friday.", "2015-10-02");
        foreach (var article in (await storage.Get<ArticleQueries>().ListAsync(new(), 10, null, Token)).Items.Where(article => article.Title is "Paris in rain" or "Schools open again in Kabul"))
        {
            Assert.True(await storage.Get<ArticleStore>().DeleteAsync(article.Id, Token));
        }

        Assert.Equal(without, await storage.RowsAsync());
        Assert.False(await storage.Get<ArticleStore>().DeleteAsync("20150930-abcdefghijklmnop", Token));
    }

    [Fact]
    public async Task Many_writers_of_one_entity_lose_no_count()
    {
        await using var storage = await NewAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number =>
            storage.ProcessAsync($"{number}.txt", $"Report {number} from Kabul\n\nReport number {number} came from Kabul today.", $"2015-09-{10 + number}")));

        var kabul = Assert.Single((await storage.Get<EntityQueries>().ListAsync("GPE", "kabul", 10, null, Token)).Items);
        Assert.Equal((12, "2015-09-10", "2015-09-21"), (kabul.Articles, kabul.FirstSeen, kabul.LastSeen));
    }

    [Fact]
    public async Task A_late_message_about_replaced_content_does_nothing()
    {
        await using var storage = await NewAsync();
        var old = await storage.DropAsync("a.txt", Texts.Kabul, "2015-09-30");
        await storage.Get<Functions.Intake.DropReception>().ReceiveAsync("a.txt", Token);
        await storage.ProcessAsync("a.txt", Texts.Paris, "2015-10-01");
        var before = await storage.RowsAsync();

        await storage.Get<Functions.Parsing.ArticleParsing>().ParseAsync(new("a.txt", old, 0), Token);

        Assert.Equal(before, await storage.RowsAsync());
        Assert.DoesNotContain(before, row => row.Contains("Kabul", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_too_long_for_a_row_is_kept_in_a_blob()
    {
        await using var storage = await NewAsync();
        var text = string.Join("\n\n", Enumerable.Range(0, 900).Select(number => $"Paragraph {number} tells of the long road from Kabul to Paris."));

        await storage.ProcessAsync("a.txt", text, "2015-09-30");

        var article = Assert.Single((await storage.Get<ArticleQueries>().ListAsync(new(), 10, null, Token)).Items);
        var (json, _) = (await storage.Get<ArticleQueries>().FindAsync(article.Id, Token))!.Value;
        Assert.Contains("Paragraph 899 tells", json, StringComparison.Ordinal);
        await storage.Get<ArticleStore>().DeleteAsync(article.Id, Token);
        Assert.Empty(await storage.RowsAsync());
    }

    [Fact]
    public async Task A_file_with_good_and_bad_articles_keeps_the_good_and_says_why_not_the_bad()
    {
        await using var storage = await NewAsync();

        await storage.ProcessAsync("a.json", """[{"title":"One","body":"Words from Kabul."},{"title":"Two"},{"title":"One","body":"Words from Kabul."}]""");

        var (drop, items) = (await storage.Get<DropQueries>().StoryAsync("a.json", 10, null, Token))!.Value;
        Assert.Equal(("parsed", 2, 1, 1, 1), (drop.State, drop.Articles, drop.Parsed, drop.Rejected, drop.Duplicates));
        Assert.Equal(["parsed", "rejected", "duplicate"], items.Items.Select(item => item.State));
        Assert.Equal("no-text", items.Items[1].Code);
    }

    [Fact]
    public async Task The_reconciler_asks_for_what_was_missed_and_for_nothing_else()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var storage = await TestStorage.CreateAsync(await azurite.NewAccountAsync());
        await storage.ProcessAsync("done.txt", Texts.Kabul);
        await storage.DropAsync("folder/missed.txt", Texts.Paris);
        var reconciliation = new Reconciliation(storage.Get<Functions.Intake.DroppedBlobs>(), storage.Get<StorageTables>(), storage.Get<StorageQueues>(), time);

        Assert.Equal(0, await reconciliation.RunAsync(Token));
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await reconciliation.RunAsync(Token));
        Assert.Equal(1, await storage.Get<StorageQueues>().LengthAsync(StorageNames.ToReceive, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<TestStorage> NewAsync() => await TestStorage.CreateAsync(await azurite.NewAccountAsync());

    private static string WithoutVersion(string row) => System.Text.RegularExpressions.Regex.Replace(row, " Version=\\S+", "");
}

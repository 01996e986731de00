using Dateline.Functions.Query;
using Dateline.Functions.Query.Search;
using Dateline.Functions.Storage.Words;
using Dateline.Functions.Tests.Azurite;
using Dateline.Functions.Tests.Storage;

namespace Dateline.Functions.Tests.Query.Search;

public sealed class SearchTests(AzuriteFixture azurite)
{
    private const string Flood = "Flood hits Kabul\n\nWater rose in Kabul on Monday. Schools stayed shut while the water rose again.";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Words_phrases_and_filters_find_what_they_say(bool merged)
    {
        await using var storage = await StartAsync();
        if (merged) await storage.Get<WordMerge>().RunAsync(all: true, Token);

        (string Words, ArticleQuestion Among, string[] Titles)[] questions =
        [
            ("kabul", new(), ["Flood hits Kabul", "Schools open again in Kabul"]),
            ("school", new(), ["Schools open again in Kabul", "Flood hits Kabul"]),
            ("KABUL water", new(), ["Flood hits Kabul"]),
            ("\"opened again\"", new(), ["Schools open again in Kabul"]),
            ("\"again opened\"", new(), []),
            ("kabul -water", new(), ["Schools open again in Kabul"]),
            ("rained", new(), ["Rain in Berlin"]),
            ("kabul", new(From: new(2015, 10, 1)), ["Flood hits Kabul"]),
            ("kabul", new(To: new(2015, 10, 2)), ["Schools open again in Kabul"]),
            ("germany", new(Place: "Berlin"), ["Rain in Berlin"]),
            ("germany", new(Country: "FR", Language: "en"), ["Ministers meet in Paris", "Rain in Berlin"]),
            ("germany", new(Entity: "Nobody"), []),
            ("germany", new(Source: "The Post"), []),
            ("zebra", new(), []),
        ];
        foreach (var (words, among, titles) in questions)
        {
            var found = await storage.Get<SearchQueries>().SearchAsync(new(SearchWords.Parse(words), among), 10, null, Token);
            Assert.Equal((words, string.Join('|', titles.Order())), (words, string.Join('|', found.Items.Select(hit => hit.Title).Order())));
            Assert.All(found.Items, hit => Assert.NotEmpty(hit.Snippets));
        }

        // A title tells more than a text, and often more than once.
        var school = await storage.Get<SearchQueries>().SearchAsync(new(SearchWords.Parse("school"), new()), 10, null, Token);
        Assert.Equal(["Schools open again in Kabul", "Flood hits Kabul"], school.Items.Select(hit => hit.Title));
    }

    [Fact]
    public async Task Pages_neither_skip_nor_repeat_when_articles_arrive_between_them()
    {
        await using var storage = await StartAsync();
        for (var number = 0; number < 6; number++) await storage.ProcessAsync($"{number}.txt", $"Report {number}\n\n{string.Concat(Enumerable.Repeat("The storm came. ", number + 1))}Nothing else happened on day {number}.", "2015-10-0" + (number + 1));
        var before = await PagesAsync(storage, "storm", 2, _ => Task.CompletedTask);
        Assert.Equal(6, before.Count);

        var during = await PagesAsync(storage, "storm", 2, async page =>
        {
            await storage.ProcessAsync($"new{page}.txt", $"News {page}\n\nThe storm came, the storm went on, and storm followed storm.", "2015-10-09");
            if (page == 1) await storage.Get<WordMerge>().RunAsync(all: true, Token);
        });

        Assert.Equal(during.Count, during.Distinct().Count());
        Assert.Equal(before, during.Where(title => title.StartsWith("Report", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_deleted_is_no_longer_found_before_and_after_the_merge()
    {
        await using var storage = await StartAsync();
        await storage.Get<WordMerge>().RunAsync(all: true, Token);
        var search = storage.Get<SearchQueries>();
        var id = (await search.SearchAsync(new(SearchWords.Parse("flood"), new()), 10, null, Token)).Items[0].Id;

        await storage.Get<Dateline.Functions.Storage.Articles.ArticleStore>().DeleteAsync(id, Token);

        Assert.Empty((await search.SearchAsync(new(SearchWords.Parse("flood"), new()), 10, null, Token)).Items);
        await storage.Get<WordMerge>().RunAsync(all: true, Token);
        Assert.Empty((await search.SearchAsync(new(SearchWords.Parse("flood"), new()), 10, null, Token)).Items);
        Assert.Single((await search.SearchAsync(new(SearchWords.Parse("kabul"), new()), 10, null, Token)).Items);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<List<string>> PagesAsync(TestStorage storage, string words, int limit, Func<int, Task> between)
    {
        var titles = new List<string>();
        string? position = null;
        for (var page = 1; ; page++)
        {
            var found = await storage.Get<SearchQueries>().SearchAsync(new(SearchWords.Parse(words), new()), limit, position, Token);
            titles.AddRange(found.Items.Select(hit => hit.Title!));
            if (found.Position is null) return titles;
            position = found.Position;
            await between(page);
        }
    }

    private async Task<TestStorage> StartAsync()
    {
        var storage = await TestStorage.CreateAsync(await azurite.NewAccountAsync());
        await storage.ProcessAsync("a.txt", Texts.Kabul, "2015-09-30");
        await storage.ProcessAsync("b.txt", Texts.Paris, "2015-10-01");
        await storage.ProcessAsync("c.txt", Texts.Berlin, "2015-10-02");
        await storage.ProcessAsync("d.txt", Flood, "2015-10-03");
        return storage;
    }
}

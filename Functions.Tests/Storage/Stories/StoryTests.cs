using Dateline.Extraction.Documents;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Stories;
using Dateline.Functions.Tests.Azurite;

namespace Dateline.Functions.Tests.Storage.Stories;

public sealed class StoryTests(AzuriteFixture azurite)
{
    // 100 words of which any three in a row are unlike any other three.
    private static readonly string[] Words = [.. Enumerable.Range(0, 100).Select(number => $"w{number}")];

    private static readonly Document A = Article("20150930-c", Words);
    private static readonly Document B = Article("20150930-b", [.. Words.Skip(8), .. More("b", 2)]);
    private static readonly Document C = Article("20150930-d", [.. Words.Skip(20), .. More("c", 4)]);
    private static readonly Document Other = Article("20150930-a", [.. More("o", 100)]);

    [Fact]
    public void Articles_that_share_four_fifths_of_their_shingles_meet_in_a_band()
    {
        var (a, b, c) = (StorySketch.Of(A), StorySketch.Of(B), StorySketch.Of(C));

        Assert.InRange(a.Shared(b), 0.85, 0.95);
        Assert.InRange(b.Shared(c), 0.8, 0.95);
        Assert.True(a.Shared(c) < 0.8);
        Assert.NotEmpty(a.Bands().Intersect(b.Bands()));
        Assert.Equal(0, a.Shared(StorySketch.Of(Other)));
    }

    [Fact]
    public void A_sketch_survives_storage_and_does_not_look_at_case_marks_or_the_headline()
    {
        var one = StorySketch.Of(new Document { Id = "x", Title = "One", Language = "en", Parser = "", Text = "One\n\nThe bridge – at Orrin, closed." });
        var two = StorySketch.Of(new Document { Id = "y", Title = "Two", Language = "en", Parser = "", Text = "Two\n\nTHE bridge at Orrin\n\nclosed!" });

        Assert.Equal(1, StorySketch.Parse(one.ToBytes()).Shared(two));
    }

    [Fact]
    public async Task In_whatever_order_articles_come_and_come_again_their_stories_are_the_same()
    {
        var expected = await RowsAsync([A, B, C, Other]);
        Document[][] orders = [[C, A, B, Other], [Other, A, C, B], [B, A, A, C, Other, B], [C, B, Other, A, C]];

        foreach (var order in orders) Assert.Equal(expected, await RowsAsync(order));
    }

    [Fact]
    public async Task Articles_joined_through_others_are_one_story_under_the_least_id()
    {
        await using var storage = await NewAsync();
        foreach (var document in new[] { A, C, B, Other }) await storage.Get<StoryIndex>().PutAsync(document, false, Token);

        Assert.Equal(["20150930-b", "20150930-b", "20150930-b", "20150930-a"], await StoriesAsync(storage));
    }

    [Fact]
    public async Task When_an_article_goes_all_is_as_if_it_had_never_come()
    {
        foreach (var gone in new[] { A, B, C })
        {
            var rest = new[] { A, B, C, Other }.Where(document => document != gone).ToArray();
            await using var storage = await NewAsync();
            foreach (var document in new[] { A, B, C, Other }) await storage.Get<StoryIndex>().PutAsync(document, false, Token);
            await storage.Get<StoryIndex>().RemoveAsync(gone, Token);
            await storage.Get<StoryIndex>().RemoveAsync(gone, Token);

            Assert.Equal(await RowsAsync(rest), await storage.RowsAsync(StorageNames.Stories));
        }
    }

    [Fact]
    public async Task A_join_that_broke_off_is_completed_by_its_repetition()
    {
        await using var storage = await NewAsync();
        var index = storage.Get<StoryIndex>();
        foreach (var document in new[] { A, C, B, Other }) await index.PutAsync(document, false, Token);
        var expected = await storage.RowsAsync(StorageNames.Stories);
        // As if the app had died after B took its place and before C was moved into its story.
        var table = storage.Get<StoryTable>();
        await table.PlaceAsync((await table.FindAsync(C.Id, Token))!.In(C.Id), B.Id, Token);

        await index.PutAsync(B, false, Token);

        Assert.Equal(expected, await storage.RowsAsync(StorageNames.Stories));
    }

    [Fact]
    public async Task Articles_that_come_at_once_find_each_other()
    {
        var documents = Enumerable.Range(0, 12).Select(number => Article($"20150930-{(char)('a' + number)}", [.. Words.Skip(number % 3), .. More("x", number % 2)])).ToArray();
        await using var storage = await NewAsync();

        await Task.WhenAll(documents.Select(document => storage.Get<StoryIndex>().PutAsync(document, false, Token)));

        foreach (var document in documents) Assert.Equal("20150930-a", await storage.Get<StoryTable>().StoryOfAsync(document.Id, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Document Article(string id, string[] words) => new() { Id = id, Language = "en", Parser = "", Text = string.Join(' ', words) };

    private static IEnumerable<string> More(string prefix, int count) => Enumerable.Range(0, count).Select(number => $"{prefix}{number}");

    private static async Task<IReadOnlyList<string?>> StoriesAsync(TestStorage storage)
    {
        var stories = new List<string?>();
        foreach (var document in new[] { A, B, C, Other }) stories.Add(await storage.Get<StoryTable>().StoryOfAsync(document.Id, Token));
        return stories;
    }

    private async Task<IReadOnlyList<string>> RowsAsync(params Document[] documents)
    {
        await using var storage = await NewAsync();
        foreach (var document in documents) await storage.Get<StoryIndex>().PutAsync(document, false, Token);
        return await storage.RowsAsync(StorageNames.Stories);
    }

    private async Task<TestStorage> NewAsync() => await TestStorage.CreateAsync(await azurite.NewAccountAsync());
}

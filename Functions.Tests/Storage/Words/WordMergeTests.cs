using Dateline.Extraction.Documents;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Words;
using Dateline.Functions.Tests.Azurite;
using Dateline.Functions.Tests.Storage.Facts;

namespace Dateline.Functions.Tests.Storage.Words;

public sealed class WordMergeTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_lists_are_the_same_however_articles_came_to_them()
    {
        await using var storage = await NewAsync();
        await storage.Get<WordIndex>().PutAsync(Article("a", "Rain fell on Kabul"), Token);
        await storage.Get<WordIndex>().PutAsync(Article("b", "Snow fell on Kabul"), Token);
        var rows = await storage.RowsAsync(StorageNames.Words);
        await using var other = await NewAsync();
        var words = other.Get<WordIndex>();

        await words.PutAsync(Article("b", "Hail fell on Kabul"), Token);
        await words.PutAsync(Article("c", "Hail fell on Kunduz"), Token);
        await other.Get<WordMerge>().RunAsync(all: true, Token);
        await words.PutAsync(Article("b", "Snow fell on Kabul"), Token);
        await words.PutAsync(Article("a", "Rain fell on Kabul"), Token);
        await other.Get<WordMerge>().RunAsync(all: true, Token);
        await words.RemoveAsync(Article("b", "Hail fell on Kabul"), Article("b", "Snow fell on Kabul"), Token);
        await words.RemoveAsync(Article("c", "Hail fell on Kunduz"), null, Token);
        await words.RemoveAsync(Article("c", "Hail fell on Kunduz"), null, Token);

        Assert.Equal(rows, await other.RowsAsync(StorageNames.Words));
        await words.RemoveAsync(Article("a", "Rain fell on Kabul"), null, Token);
        await words.RemoveAsync(Article("b", "Snow fell on Kabul"), null, Token);
        Assert.Empty(await other.RowsAsync(StorageNames.Words));
    }

    [Fact]
    public async Task An_article_replaced_before_it_was_merged_leaves_none_of_its_words()
    {
        await using var storage = await NewAsync();
        await storage.Get<WordIndex>().PutAsync(Article("a", "Hail on Kunduz"), Token);
        await storage.Get<WordIndex>().PutAsync(Article("a", "Rain on Kabul"), Token);
        await using var other = await NewAsync();
        await other.Get<WordIndex>().PutAsync(Article("a", "Rain on Kabul"), Token);

        Assert.Equal(await other.RowsAsync(StorageNames.Words), await storage.RowsAsync(StorageNames.Words));
    }

    [Fact]
    public async Task A_merge_that_broke_off_is_completed()
    {
        await using var storage = await NewAsync();
        await storage.Get<WordIndex>().PutAsync(Article("a", "Rain fell on Kabul"), Token);
        await storage.Get<WordIndex>().PutAsync(Article("b", "Rain fell on Kabul"), Token);
        var waiting = await TableDump.ReadAsync(storage.Get<Azure.Data.Tables.TableServiceClient>(), StorageNames.Words);
        var rows = await storage.RowsAsync(StorageNames.Words);
        Assert.NotEqual(waiting, rows);

        // One article's row stands again, as if the merge had stopped before it took it away, and one list lacks it.
        await storage.Get<WordIndex>().PutAsync(Article("a", "Rain fell on Kabul"), Token);
        await storage.Get<StorageTables>().Words.DeleteEntityAsync(TermMonth.PartitionOf("rain"), TermMonth.RowKeyOf("rain", "201509"), cancellationToken: Token);
        await storage.Get<WordIndex>().PutAsync(Article("b", "Rain fell on Kabul"), Token);

        Assert.Equal(rows, await storage.RowsAsync(StorageNames.Words));
    }

    [Fact]
    public async Task Few_new_articles_wait_for_more()
    {
        await using var storage = await NewAsync();
        await storage.Get<WordIndex>().PutAsync(Article("a", "Rain fell on Kabul"), Token);

        Assert.Equal(0, await storage.Get<WordMerge>().RunAsync(all: false, Token));
        Assert.Equal(1, await storage.Get<WordMerge>().RunAsync(all: true, Token));
    }

    [Fact]
    public void The_words_of_an_article_read_back()
    {
        var words = new NewWords("20150930-aaaaaaaaaaaaaaaa", ArticleTerms.Of(Article("a", "Rain on rain on Kabul, in Kunduz")), ["gone", "left"]);

        var read = NewWords.Of(words.ToRow());

        Assert.Equal(words.Gone, read.Gone);
        Assert.Equal(words.Terms!.Keys, read.Terms!.Keys);
        Assert.Equal([2, 4], read.Terms["rain"].Positions);
        Assert.Equal((2, 0), (read.Terms["rain"].Count, read.Terms["rain"].Title));
        Assert.Contains("@geo:1135689", read.Terms.Keys);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Document Article(string letter, string text) => FactDocuments.Of($"20150930-{new string(letter[0], 16)}", $"A title\n\n{text}", text.Contains("Kunduz", StringComparison.Ordinal) ? [FactDocuments.Kunduz] : []);

    private async Task<TestStorage> NewAsync() => await TestStorage.CreateAsync(await azurite.NewAccountAsync());
}

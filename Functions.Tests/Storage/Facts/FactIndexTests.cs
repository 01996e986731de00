using System.Text.Json.Nodes;
using Dateline.Extraction.Documents;
using Dateline.Functions.Query;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Facts;
using Dateline.Functions.Tests.Azurite;

namespace Dateline.Functions.Tests.Storage.Facts;

public sealed class FactIndexTests(AzuriteFixture azurite)
{
    private static readonly string[] Tables = [StorageNames.Events, StorageNames.Figures, StorageNames.Quotes];

    [Fact]
    public async Task Documents_replaced_and_removed_leave_nothing_however_often()
    {
        await using var storage = await NewAsync();
        var index = storage.Get<FactIndex>();
        var (old, quiet) = (FactDocuments.Battle(), FactDocuments.Battle() with { Events = [.. FactDocuments.Battle().Events.Skip(1)], Quotes = [] });
        await index.PutAsync(quiet, Token);
        var alone = await storage.RowsAsync(Tables);
        await index.RemoveAsync(quiet, null, Token);
        Assert.Empty(await storage.RowsAsync(Tables));

        await index.PutAsync(old, Token);
        await index.PutAsync(old, Token);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await index.PutAsync(quiet, Token);
            await index.RemoveAsync(old, quiet, Token);
            Assert.Equal(alone, await storage.RowsAsync(Tables));
        }

        for (var attempt = 0; attempt < 2; attempt++)
        {
            await index.RemoveAsync(quiet, null, Token);
            Assert.Empty(await storage.RowsAsync(Tables));
        }
    }

    [Fact]
    public async Task A_removal_that_broke_off_is_completed()
    {
        await using var storage = await NewAsync();
        var battles = FactDocuments.Battle() with { Events = [.. Enumerable.Repeat(FactDocuments.Battle().Events[0], 3)] };
        await storage.Get<FactIndex>().PutAsync(battles, Token);
        var events = storage.Get<StorageTables>().Events;
        await events.DeleteEntityAsync(FactKey.Partition(Facet.Type, "ASSAULT", battles.Id), FactKey.Row(battles.Id, 1), cancellationToken: Token);

        await storage.Get<FactIndex>().RemoveAsync(battles, null, Token);

        Assert.Empty(await storage.RowsAsync(Tables));
    }

    [Fact]
    public async Task Pages_give_every_fact_once_newest_first_across_days_far_apart()
    {
        await using var storage = await NewAsync();
        string[] ids = ["20240229-cccccccccccccccc", "20150930-aaaaaaaaaaaaaaaa", "20150930-bbbbbbbbbbbbbbbb", "19690720-dddddddddddddddd"];
        foreach (var id in ids.Reverse()) await storage.Get<FactIndex>().PutAsync(FactDocuments.Battle(id), Token);
        var seen = new List<(string, int)>();
        string? position = null;
        do
        {
            var page = await storage.Get<FactQueries>().EventsAsync(new([], null, null, null), 3, position, Token);
            Assert.InRange(page.Items.Count, 0, 3);
            seen.AddRange(page.Items.Select(item => (item["article"]!["id"]!.ToString(), (int)item["start"]!)));
            position = page.Position;
        }
        while (position is not null);

        Assert.Equal(ids.SelectMany(id => new[] { (id, 12), (id, 100) }), seen);
    }

    [Fact]
    public async Task A_quotation_too_long_for_a_row_is_cut_there_and_keeps_its_end()
    {
        await using var storage = await NewAsync();
        var words = string.Concat(Enumerable.Repeat("😀", 40_000));
        var document = FactDocuments.Of("20150930-aaaaaaaaaaaaaaaa", words, []) with { Quotes = [new(0, words.Length, words, null, new(words, null))] };

        await storage.Get<FactIndex>().PutAsync(document, Token);

        var quote = Assert.Single((await storage.Get<FactQueries>().QuotesAsync(new([], null, null, null), 10, null, Token)).Items);
        Assert.Equal(words.Length, (int)quote["end"]!);
        Assert.StartsWith(quote["text"]!.ToString(), words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_names_its_article_its_span_and_where_it_was()
    {
        await using var storage = await NewAsync();
        await storage.Get<FactIndex>().PutAsync(FactDocuments.Battle(), Token);

        var page = await storage.Get<FactQueries>().FiguresAsync(new([(Facet.Kind, "killed")], null, null, null), 10, null, Token);

        Assert.True(JsonNode.DeepEquals(Assert.Single(page.Items), JsonNode.Parse(
            """
            {"article":{"id":"20150930-aaaaaaaaaaaaaaaa","title":"A title","published":"2015-09-30","source":"The Post"},
             "start":35,"end":37,"text":"12","value":12,"high":null,"bound":"exact","kind":"killed","of":null,"source":null,
             "location":{"id":"geo:1135689","name":"Kunduz","country":"AF","lat":36.729,"lon":68.857,"precision":"city"}}
            """)), page.Items[0].ToJsonString());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<TestStorage> NewAsync() => await TestStorage.CreateAsync(await azurite.NewAccountAsync());
}

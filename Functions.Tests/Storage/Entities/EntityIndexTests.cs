using Dateline.Extraction.Documents;
using Dateline.Functions.Query;
using Dateline.Functions.Query.Maps;
using Dateline.Functions.Query.Timelines;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Tests.Azurite;
using Dateline.Functions.Tests.Storage.Facts;

namespace Dateline.Functions.Tests.Storage.Entities;

public sealed class EntityIndexTests(AzuriteFixture azurite)
{
    private static readonly string[] Tables = [StorageNames.Entities, StorageNames.Names];

    [Fact]
    public async Task Counts_are_the_same_whichever_way_they_were_reached()
    {
        await using var storage = await NewAsync();
        await PutAsync(storage, "20150930-aaaaaaaaaaaaaaaa", "20151103-cccccccccccccccc");
        var rows = await storage.RowsAsync(Tables);
        await using var other = await NewAsync();

        await PutAsync(other, "20160101-dddddddddddddddd", "20151103-cccccccccccccccc", "20150930-bbbbbbbbbbbbbbbb", "20140101-eeeeeeeeeeeeeeee");
        await PutAsync(other, "20150930-aaaaaaaaaaaaaaaa", "20150930-aaaaaaaaaaaaaaaa", "20151103-cccccccccccccccc");
        await RemoveAsync(other, "20150930-bbbbbbbbbbbbbbbb", "20140101-eeeeeeeeeeeeeeee", "20160101-dddddddddddddddd", "20160101-dddddddddddddddd");

        Assert.Equal(rows, await other.RowsAsync(Tables));
        await RemoveAsync(other, "20151103-cccccccccccccccc", "20150930-aaaaaaaaaaaaaaaa");
        Assert.Empty(await other.RowsAsync(Tables));
    }

    [Fact]
    public async Task Many_writers_of_other_instances_lose_no_count()
    {
        var account = await azurite.NewAccountAsync();
        await using var one = await TestStorage.CreateAsync(account);
        await using var other = await TestStorage.CreateAsync(account);

        await Task.WhenAll(Enumerable.Range(0, 24).Select(number => PutAsync(number % 2 == 0 ? one : other, $"201509{10 + (number / 2)}-{(char)('a' + (number % 2))}aaaaaaaaaaaaaaa")));

        var kunduz = (await one.Get<EntityQueries>().FindAsync("geo:1135689", Token))!;
        Assert.Equal((24, 24, "2015-09-10", "2015-09-21"), (kunduz.Articles, kunduz.Events, kunduz.FirstSeen, kunduz.LastSeen));
        var days = (await TimelineAsync(one, entity: "geo:1135689")).Items;
        Assert.Equal((12, 24, 24), (days.Count, days.Sum(day => day.Articles), days.Sum(day => day.Killed!.Figures)));
    }

    [Fact]
    public async Task A_timeline_counts_by_day_and_by_month_and_goes_on_where_it_stopped()
    {
        await using var storage = await NewAsync();
        await PutAsync(storage, "20150930-aaaaaaaaaaaaaaaa", "20150930-bbbbbbbbbbbbbbbb", "20150901-cccccccccccccccc", "20151003-dddddddddddddddd", "20160101-eeeeeeeeeeeeeeee");

        var days = await TimelineAsync(storage, entity: "taliban", to: new(2015, 12, 31));
        Assert.Equal([("2015-09-01", 1), ("2015-09-30", 2), ("2015-10-03", 1)], days.Items.Select(day => (day.Period, day.Articles)));
        Assert.Equal(new TimelinePeriod("2015-09-30", 2, 2, new(2, 12, 12), new(2, 40, 40)), days.Items[1]);
        Assert.Equal([("2015-09", 3, 3), ("2015-10", 1, 1), ("2016-01", 1, 1)], (await TimelineAsync(storage, entity: "grp:taliban", months: true)).Items.Select(month => (month.Period, month.Articles, month.Events)));

        var pages = new List<string>();
        string? position = null;
        do
        {
            var page = await TimelineAsync(storage, entity: "grp:taliban", limit: 1, position: position);
            Assert.InRange(page.Items.Count, 0, 1);
            pages.AddRange(page.Items.Select(day => day.Period));
            position = page.Position;
            if (pages.Count == 1) await PutAsync(storage, "20150830-ffffffffffffffff");
        }
        while (position is not null);
        Assert.Equal(["2015-09-01", "2015-09-30", "2015-10-03", "2016-01-01"], pages);
    }

    [Fact]
    public async Task The_timeline_of_a_place_counts_what_happened_there()
    {
        await using var storage = await NewAsync();
        await PutAsync(storage, "20150930-aaaaaaaaaaaaaaaa");

        var kunduz = Assert.Single((await TimelineAsync(storage, place: "Kunduz")).Items);
        var (france, country) = (Assert.Single((await TimelineAsync(storage, place: "iso:FR")).Items), Assert.Single((await TimelineAsync(storage, place: "iso:AF")).Items));

        Assert.Equal(new TimelinePeriod("2015-09-30", 1, 1, new(1, 12, 12), null), kunduz);
        Assert.Equal(kunduz, country);
        Assert.Equal((1, 1, null), (france.Articles, france.Events, france.Killed));
        Assert.Empty((await TimelineAsync(storage, place: "iso:DE")).Items);
        Assert.Null(await storage.Get<EntityQueries>().FindAsync("within|FR", Token));
    }

    [Fact]
    public async Task The_map_has_each_place_in_the_box_with_its_counts()
    {
        await using var storage = await NewAsync();
        await PutAsync(storage, "20150930-aaaaaaaaaaaaaaaa", "20151003-dddddddddddddddd");
        var map = storage.Get<MapQueries>();

        Assert.Equal(["Kunduz", "Paris"], (await map.ReadAsync(null, null, null, 10, null, Token)).Items.Select(place => place.Name).Order());
        var kunduz = Assert.Single((await map.ReadAsync(new(60, 30, 75, 40), null, null, 10, null, Token)).Items);
        Assert.Equal(("AF", 2, 2, "2015-09-30", "2015-10-03"), (kunduz.Country, kunduz.Articles, kunduz.Events, kunduz.FirstSeen, kunduz.LastSeen));
        var october = Assert.Single((await map.ReadAsync(new(60, 30, 75, 40), new(2015, 10, 1), null, 10, null, Token)).Items);
        Assert.Equal((1, 1, "2015-10-03"), (october.Articles, october.Events, october.FirstSeen));
        Assert.Empty((await map.ReadAsync(new(60, 30, 68, 40), null, null, 10, null, Token)).Items);

        var first = await map.ReadAsync(null, null, null, 1, null, Token);
        var second = await map.ReadAsync(null, null, null, 1, first.Position, Token);
        Assert.NotEqual(Assert.Single(first.Items).Id, Assert.Single(second.Items).Id);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<Dateline.Functions.Http.Stretch<TimelinePeriod>> TimelineAsync(
        TestStorage storage, string? entity = null, string? place = null, DateOnly? to = null, bool months = false, int limit = 50, string? position = null) =>
        storage.Get<TimelineQueries>().ReadAsync(new(entity, place, null, to, months), limit, position, Token);

    private static async Task PutAsync(TestStorage storage, params string[] articles)
    {
        foreach (var id in articles) await storage.Get<EntityIndex>().PutAsync(MentionRow.All(FactDocuments.Battle(id)), Token);
    }

    private static async Task RemoveAsync(TestStorage storage, params string[] articles)
    {
        foreach (var id in articles) await storage.Get<EntityIndex>().RemoveAsync(MentionRow.All(FactDocuments.Battle(id)), Token);
    }

    private async Task<TestStorage> NewAsync() => await TestStorage.CreateAsync(await azurite.NewAccountAsync());
}

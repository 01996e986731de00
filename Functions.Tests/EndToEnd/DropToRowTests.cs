using System.Net;
using System.Net.Http.Headers;
using Dateline.Functions.Tests.Azurite;
using Dateline.Functions.Tests.Storage;

namespace Dateline.Functions.Tests.EndToEnd;

public sealed class DropToRowTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_dropped_article_is_served_and_its_offsets_cut_its_text()
    {
        await using var app = await StartAsync();
        await app.DropAsync("2015/09 30/kabul #1.txt", Texts.Kabul, "2015-09-30");
        Assert.Equal(["parsed"], await app.OutcomesAsync(["2015/09 30/kabul #1.txt"]));

        var id = (await app.JsonAsync("/api/articles"))["items"]![0]!["id"]!.ToString();
        var article = await app.JsonAsync($"/api/articles/{id}");

        var text = article["text"]!.ToString();
        Assert.StartsWith("Schools open again in Kabul\n\nSchools in Kabul", text, StringComparison.Ordinal);
        var mentions = article["entities"]!.AsArray().SelectMany(entity => entity!["mentions"]!.AsArray()).ToList();
        Assert.NotEmpty(mentions);
        Assert.All(mentions, mention => Assert.Equal(mention!["text"]!.ToString(), text[(int)mention["start"]!..(int)mention["end"]!]));
    }

    [Fact]
    public async Task An_unchanged_article_is_not_sent_twice()
    {
        await using var app = await StartAsync();
        await app.DropAsync("a.txt", Texts.Kabul, "2015-09-30");
        await app.OutcomesAsync(["a.txt"]);
        var address = new Uri($"/api/articles/{(await app.JsonAsync("/api/articles"))["items"]![0]!["id"]}", UriKind.Relative);

        using var first = await app.Client.GetAsync(address, Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));
        using var second = await app.Client.SendAsync(request, Token);

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task New_content_replaces_the_old_and_leaves_no_rows_of_it()
    {
        await using var app = await StartAsync();
        await app.DropAsync("a.txt", Texts.Kabul, "2015-09-30");
        await app.OutcomesAsync(["a.txt"]);
        await app.DropAsync("a.txt", Texts.Paris, "2015-10-01");
        await app.OutcomesAsync(["a.txt"], story => story["items"]![0]!["article"]!.ToString().StartsWith("20151001", StringComparison.Ordinal));

        Assert.Equal(["Ministers meet in Paris"], await app.TitlesAsync());
        Assert.DoesNotContain(await app.RowsAsync(), row => row.Contains("Kabul", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_same_file_dropped_twice_gives_the_same_rows_byte_for_byte()
    {
        await using var app = await StartAsync();
        await app.DropAsync("a.txt", Texts.Kabul, "2015-09-30");
        await app.DropAsync("b.txt", Texts.Paris);
        await app.OutcomesAsync(["a.txt", "b.txt"]);
        var before = await app.RowsAsync();
        var tag = await BlobTagAsync(app);

        await app.DropAsync("a.txt", Texts.Kabul, "2015-09-30");
        while (await BlobTagAsync(app) == tag) await Task.Delay(50, Token);
        await app.OutcomesAsync(["a.txt"]);

        Assert.Equal(before, await app.RowsAsync());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_rejected_with_a_reason_and_nothing_else_is_lost()
    {
        await using var app = await StartAsync();
        await app.DropAsync("bad.json", "{\"title\": \"Half an art");
        await app.DropAsync("empty.txt", "");
        await app.DropAsync("good.txt", Texts.Kabul);

        Assert.Equal(["rejected", "rejected", "parsed"], await app.OutcomesAsync(["bad.json", "empty.txt", "good.txt"]));
        var drop = (await app.JsonAsync("/api/drops/bad.json"))["drop"]!;
        Assert.Equal("malformed", drop["code"]!.ToString());
        Assert.Contains("line 1", drop["reason"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Schools open again in Kabul"], await app.TitlesAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_stop_in_the_middle_everything_is_parsed_once(bool crash)
    {
        var storage = await azurite.NewAccountAsync();
        var names = Enumerable.Range(0, 30).Select(number => $"{number:00}.txt").ToList();
        await using (var app = await TestApp.StartAsync(storage))
        {
            foreach (var name in names) await app.DropAsync(name, $"Report {name} from Kabul\n\nReport {name} came from Kabul in Afghanistan.", "2015-09-30");
            while ((await app.TitlesAsync()).Count < 3) await Task.Delay(20, Token);
            if (crash) await app.CrashAsync();
            else await app.StopAsync();
        }

        await using var again = await TestApp.StartAsync(storage);

        Assert.All(await again.OutcomesAsync(names), state => Assert.Equal("parsed", state));
        Assert.Equal(30, (await again.TitlesAsync()).Distinct().Count());
        var kabul = (await again.JsonAsync("/api/entities?type=GPE&prefix=kabul"))["items"]![0]!;
        Assert.Equal(30, (int)kabul["articles"]!);
    }

    [Fact]
    public async Task A_file_may_be_put_over_http_and_waited_for()
    {
        await using var app = await StartAsync();

        using var put = await app.Client.PutAsync(new Uri("/api/drops/folder/a.txt", UriKind.Relative), new StringContent(Texts.Kabul), Token);
        var story = await app.JsonAsync("/api/drops/folder/a.txt?wait=30");

        Assert.Equal(HttpStatusCode.Accepted, put.StatusCode);
        Assert.Equal("parsed", story["drop"]!["state"]!.ToString());
        Assert.Equal("text", story["drop"]!["format"]!.ToString());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<string> BlobTagAsync(TestApp app) =>
        (await app.Get<Functions.Storage.Drops.DropLedger>().FindAsync("a.txt", Token))!.BlobTag;

    private async Task<TestApp> StartAsync() => await TestApp.StartAsync(await azurite.NewAccountAsync());
}

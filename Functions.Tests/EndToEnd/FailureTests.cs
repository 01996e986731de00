using System.Net;
using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Functions.Parsing;
using Dateline.Functions.Tests.Azurite;
using Dateline.Functions.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Tests.EndToEnd;

public sealed class FailureTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_article_that_fails_five_times_is_a_failure_that_can_be_replayed()
    {
        var parser = new BreakingParser();
        await using var app = await TestApp.StartAsync(await azurite.NewAccountAsync(), builder => builder.Services.AddSingleton<IArticleParser>(parser));
        await app.DropAsync("bad.txt", Texts.Kabul, "2015-09-30");
        await app.DropAsync("good.txt", Texts.Paris, "2015-09-30");

        Assert.Equal(["failed", "parsed"], await app.OutcomesAsync(["bad.txt", "good.txt"]));
        Assert.Equal(5, parser.Tries);
        var failure = Assert.Single((await app.JsonAsync("/api/failures"))["items"]!.AsArray())!;
        Assert.Equal(("parse", "bad.txt"), (failure["kind"]!.ToString(), failure["drop"]!.ToString()));
        Assert.Contains("broken on purpose", failure["reason"]!.ToString(), StringComparison.Ordinal);

        parser.Mend();
        using var replay = await app.Client.PostAsync(new Uri($"/api/failures/{failure["id"]}/replay", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, replay.StatusCode);
        Assert.Equal(["parsed"], await app.OutcomesAsync(["bad.txt"]));
        Assert.Empty((await app.JsonAsync("/api/failures"))["items"]!.AsArray());
        Assert.Equal(2, (await app.TitlesAsync()).Count);
    }

    private sealed class BreakingParser : IArticleParser
    {
        private readonly Extractor _extractor = Extractor.Create();
        private volatile bool _mended;
        private int _tries;

        public int Tries => _tries;

        public void Mend() => _mended = true;

        public Document Parse(Article article, DateOnly received)
        {
            if (_mended || article.Title?.Contains("Kabul", StringComparison.Ordinal) != true) return _extractor.Extract(article, received);
            Interlocked.Increment(ref _tries);
            throw new InvalidOperationException("The parser is broken on purpose.");
        }
    }
}

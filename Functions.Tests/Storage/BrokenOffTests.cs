using Azure.Core.Pipeline;
using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Functions.Parsing;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Articles;
using Dateline.Functions.Tests.Azurite;
using Dateline.Functions.Tests.Storage.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Tests.Storage;

/// <summary>Whatever request a crash comes at, doing it again ends where an undisturbed run does.</summary>
public sealed class BrokenOffTests(AzuriteFixture azurite)
{
    // A prime, so that the breaks come at every kind of request.
    private const int Step = 11;
    private const int Never = -1;
    private static readonly string[] Index = [.. TableDump.Results.Except([StorageNames.Articles])];

    [Fact]
    public async Task Storing_and_deleting_may_break_off_anywhere()
    {
        var (crash, parser) = (new FailAt(), new BattleParser());
        Task DeleteAsync(TestStorage storage) => storage.Get<ArticleStore>().DeleteAsync(parser.Battle, Token);
        await using var storage = await TestStorage.CreateAsync(
            await azurite.NewAccountAsync(), services => services.AddSingleton<HttpPipelinePolicy>(crash).AddSingleton<IArticleParser>(parser));
        await storage.ProcessAsync("other.txt", "Other\n\nAnother article.", "2015-09-30");
        var without = await storage.RowsAsync(Index);
        await storage.ProcessAsync("whole.txt", "Battle\n\nA battle.", "2015-09-30");
        var with = await storage.RowsAsync(Index);
        Assert.NotEqual(without, with);
        await DeleteAsync(storage);

        var (reached, breaks) = (true, 0);
        for (var request = 1; reached; request += Step)
        {
            var name = $"{request}.txt";
            var version = await storage.DropAsync(name, "Battle\n\nA battle.", "2015-09-30");
            await storage.Get<Dateline.Functions.Intake.DropReception>().ReceiveAsync(name, Token);
            reached = await TwiceAsync(crash, request, () => storage.ParseAsync(name, version));
            if (reached) breaks++;
            Assert.Equal(with, await storage.RowsAsync(Index));
            await TwiceAsync(crash, request, () => DeleteAsync(storage));
            Assert.Equal(without, await storage.RowsAsync(Index));
        }

        Assert.True(breaks > 3, $"Storing an article broke off {breaks} times only.");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Whether the first try broke off.</summary>
    private static async Task<bool> TwiceAsync(FailAt crash, int request, Func<Task> work)
    {
        crash.Request(request);
        try
        {
            await work();
        }
        catch (InvalidOperationException) when (crash.Failed)
        {
            // As if the app had died.
        }

        if (!crash.Failed)
        {
            crash.Request(Never);
            return false;
        }

        await work();
        return true;
    }

    private sealed class BattleParser : IArticleParser
    {
        /// <summary>The id of the article about a battle, once it was read.</summary>
        public string Battle { get; private set; } = "";

        public Document Parse(Article article, DateOnly received)
        {
            var id = ArticleId.Create(article.Published ?? received, article.Title, article.Paragraphs);
            if (article.Title != "Battle") return FactDocuments.Of(id, "Other\n\nParis slept, the Taliban said.", [FactDocuments.Paris, FactDocuments.Taliban]);
            Battle = id;
            return FactDocuments.Battle(id);
        }
    }
}

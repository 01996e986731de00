using Azure;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Articles;
using Dateline.Functions.Storage.Drops;

namespace Dateline.Functions.Parsing;

/// <summary>Parses one staged article and stores what it says. A message about content that has been replaced does nothing.</summary>
public sealed class ArticleParsing(DropLedger ledger, StagedArticles staged, ArticleStore articles, DropSettlement settlement, IArticleParser parser)
{
    public async Task ParseAsync(ParseMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (drop, item) = (ledger.FindAsync(message.Drop, cancellation), ledger.FindItemAsync(message.Drop, message.Version, message.Index, cancellation));
        await Task.WhenAll(drop, item);
        if (await drop is not { } known || known.Version != message.Version) return;
        if (await item is { State: ItemStates.Queued } queued) await ParseAsync(queued, cancellation);
        await settlement.SettleAsync(known, cancellation);
    }

    private async Task ParseAsync(DropItemRow item, CancellationToken cancellation)
    {
        try
        {
            var article = await staged.FindAsync(item.Name, item.Version, item.Index, cancellation)
                ?? throw new InvalidOperationException($"The staged article {item.Index} of '{item.Name}' is gone; drop the file again.");
            await articles.AttachAsync(item, parser.Parse(article.Article, article.Received), cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            await NoteAsync(item, fault, cancellation);
            throw;
        }

        (item.State, item.Code, item.Reason) = (ItemStates.Parsed, null, null);
        await ledger.CloseAsync(item, cancellation);
    }

    /// <summary>What went wrong last, for the operator who finds the article among the failures.</summary>
    private async Task NoteAsync(DropItemRow item, Exception fault, CancellationToken cancellation)
    {
        (item.Code, item.Reason) = ("fault", $"{fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}");
        try
        {
            await ledger.UpdateItemAsync(item, cancellation);
        }
        catch (RequestFailedException)
        {
            // The fault itself is what counts; it is thrown and logged.
        }
    }
}

using Dateline.Functions.Storage.Articles;

namespace Dateline.Functions.Storage.Drops;

/// <summary>Closes a file when the last of its articles is stored: earlier content goes, and the ledger says how it ended.</summary>
public sealed class DropSettlement(DropLedger ledger, ArticleStore articles, StagedArticles staged, DropNews news, TimeProvider time)
{
    /// <summary>The same for a file as it was a moment ago.</summary>
    public async Task SettleAsync(DropRow drop, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(drop);
        // Articles are parsed in the order of the file, so the last of many mostly tells that it is not time yet: a point, not a range.
        if (drop.Items > 1 && await ledger.IsTodoAsync(drop.Name, drop.Version, drop.Items - 1, cancellation)) return;
        await SettleAsync(drop.Name, drop.Version, cancellation);
    }

    /// <summary>Does nothing while articles are still waiting, or when the file has other content by now.</summary>
    public async Task SettleAsync(string name, string version, CancellationToken cancellation)
    {
        while (true)
        {
            if (await ledger.HasTodoAsync(name, version, cancellation)) return;
            var earlier = await EarlierAsync(name, version, cancellation);
            // Looked at after the items: what a newer version has added by then is not among the earlier ones.
            var drop = await ledger.FindAsync(name, cancellation);
            if (drop is null || drop.Version != version || drop.State != DropStates.Parsing) return;
            await WithdrawAsync(name, earlier, cancellation);
            await SumUpAsync(drop, cancellation);
            if (!await ledger.TrySaveAsync(drop, cancellation)) continue;
            news.Tell(name);
            return;
        }
    }

    private async Task<List<DropItemRow>> EarlierAsync(string name, string version, CancellationToken cancellation)
    {
        var earlier = new List<DropItemRow>();
        await foreach (var item in ledger.AllItemsAsync(name, cancellation))
        {
            if (item.Version != version) earlier.Add(item);
        }

        return earlier;
    }

    private async Task WithdrawAsync(string name, List<DropItemRow> items, CancellationToken cancellation)
    {
        var versions = items.Select(item => item.Version).ToHashSet();
        foreach (var articleId in items.Select(item => item.ArticleId).OfType<string>().Distinct())
        {
            await articles.DetachAsync(articleId, name, versions.Contains, cancellation);
        }

        foreach (var item in items) await staged.DeleteAsync(name, item.Version, item.Index, cancellation);
        await ledger.ForgetAsync(items, cancellation);
    }

    private async Task SumUpAsync(DropRow drop, CancellationToken cancellation)
    {
        (drop.Parsed, drop.Failed) = (0, 0);
        DropItemRow? failed = null, rejected = null;
        await foreach (var item in ledger.ItemsAsync(drop.Name, drop.Version, cancellation))
        {
            if (item.State is ItemStates.Parsed or ItemStates.Deleted) drop.Parsed++;
            if (item.State == ItemStates.Rejected) rejected ??= item;
            if (item.State != ItemStates.Failed) continue;
            drop.Failed++;
            failed ??= item;
        }

        drop.State = drop.Failed > 0 ? DropStates.Failed : drop.Parsed > 0 ? DropStates.Parsed : DropStates.Rejected;
        drop.Finished = time.GetUtcNow();
        var why = failed ?? rejected;
        (drop.Code, drop.Reason, drop.Where) = (why?.Code, why?.Reason, why?.Where);
    }
}

using System.Globalization;
using Azure.Data.Tables;
using Dateline.Functions.Http;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Entities;

namespace Dateline.Functions.Query;

/// <summary>Reads entities.</summary>
public sealed class EntityQueries(StorageTables tables, EntityNames names)
{
    // What an entity is named with is told from its newest articles; a famous one has too many to count them all.
    private const int RelatedArticles = 100;

    private static readonly string[] ArticleColumns =
        [nameof(MentionRow.Article), nameof(MentionRow.Title), nameof(MentionRow.Published), nameof(MentionRow.Source), nameof(MentionRow.Role), nameof(MentionRow.Mentions)];

    /// <summary>By name, folded; an entity stands once, at the first of its names that fits.</summary>
    public async Task<Stretch<EntitySummaryView>> ListAsync(string? type, string? prefix, int limit, string? position, CancellationToken cancellation)
    {
        var kind = type ?? NameKey.AnyType;
        var start = prefix is null ? "" : NameKey.Fold(prefix);
        var rows = await tables.Names.ReadPageAsync<TableEntity>(Filter(kind, start), limit, position, cancellation);
        var found = await Task.WhenAll(rows.Items.Select(async row => (Row: row, Entity: await names.FindAsync(row.GetString("Id"), cancellation))));
        var wanted = NameKey.Form(kind, start);
        return new(
            [
                .. found.Where(pair => pair.Entity is not null && pair.Row.GetString("Form") == FirstForm(pair.Entity, wanted))
                    .Select(pair => View(pair.Entity!)),
            ],
            rows.Position);
    }

    public async Task<EntitySummaryView?> FindAsync(string id, CancellationToken cancellation) =>
        await names.FindAsync(id, cancellation) is { } row ? View(row) : null;

    /// <summary>The articles that name an entity, newest first; days inclusive.</summary>
    public async Task<Stretch<EntityArticle>> ArticlesAsync(string id, DateOnly? from, DateOnly? to, int limit, string? position, CancellationToken cancellation)
    {
        var rows = await tables.Entities.ReadPageAsync<MentionRow>(MentionRow.Range(id, from, to), limit, position, cancellation, ArticleColumns);
        return new([.. rows.Items.Select(row => new EntityArticle(row.Article, row.Title, row.Published, row.Source, row.Role, row.Mentions))], rows.Position);
    }

    /// <summary>Those most often named in the newest articles that name it.</summary>
    public async Task<IReadOnlyList<RelatedEntity>> RelatedAsync(string id, int limit, CancellationToken cancellation)
    {
        var rows = await tables.Entities.ReadPageAsync<TableEntity>(MentionRow.Range(id, null, null), RelatedArticles, null, cancellation, [nameof(MentionRow.Others)]);
        var company = new Companions.Count();
        foreach (var row in rows.Items) company.Add(row.GetBinary(nameof(MentionRow.Others)));
        return
        [
            .. company.All.OrderByDescending(other => other.Articles).ThenBy(other => other.Id, StringComparer.Ordinal).Take(limit)
                .Select(other => new RelatedEntity(other.Id, other.Type, other.Name, other.Articles)),
        ];
    }

    private static string Filter(string type, string start)
    {
        if (start.Length == 0) return TableClient.CreateQueryFilter($"PartitionKey ge {type + "|"} and PartitionKey lt {Key.After(type + "|")}");
        var row = Key.Escape(start);
        return TableClient.CreateQueryFilter($"PartitionKey eq {NameKey.Partition(type, start)} and RowKey ge {row} and RowKey lt {Key.After(row)}");
    }

    private static string? FirstForm(EntityRow? row, string start) =>
        row is null ? null : new EntitySummary(row).Forms.FirstOrDefault(form => form.StartsWith(start, StringComparison.Ordinal));

    private static EntitySummaryView View(EntityRow row)
    {
        var summary = new EntitySummary(row);
        var place = summary.Place?.Split(' ');
        return new(
            row.Id, summary.Type, summary.Name, [.. summary.Aliases], summary.Country,
            place is null ? null : double.Parse(place[0], CultureInfo.InvariantCulture),
            place is null ? null : double.Parse(place[1], CultureInfo.InvariantCulture),
            place is [_, _, { Length: > 0 } precision] ? precision : null,
            Day(row.FirstSeen), Day(row.LastSeen), row.Articles, row.Events);
    }

    private static string Day(string basic) => $"{basic[..4]}-{basic[4..6]}-{basic[6..]}";
}

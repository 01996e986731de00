using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Dateline.Functions.Http;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Query;

/// <summary>Reads events, figures and quotations, those of the newest articles first.</summary>
public sealed class FactQueries(StorageTables tables)
{
    // The others are there to be asked for by.
    private static readonly string[] Columns =
    [
        nameof(FactRow.Fact), nameof(FactRow.Article), nameof(FactRow.Title), nameof(FactRow.Published), nameof(FactRow.Source), nameof(FactRow.Type), nameof(FactRow.Kind),
        nameof(FactRow.Location),
    ];

    public Task<Stretch<JsonObject>> EventsAsync(FactQuestion question, int limit, string? position, CancellationToken cancellation) =>
        ReadAsync(tables.Events, question, limit, position, cancellation);

    public Task<Stretch<JsonObject>> FiguresAsync(FactQuestion question, int limit, string? position, CancellationToken cancellation) =>
        ReadAsync(tables.Figures, question, limit, position, cancellation);

    public Task<Stretch<JsonObject>> QuotesAsync(FactQuestion question, int limit, string? position, CancellationToken cancellation) =>
        ReadAsync(tables.Quotes, question, limit, position, cancellation);

    private static async Task<Stretch<JsonObject>> ReadAsync(TableClient table, FactQuestion question, int limit, string? position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        var rows = await table.ReadPageAsync<FactRow>(question.ToFilter(), limit, position, cancellation, Columns);
        return new([.. rows.Items.Select(View)], rows.Position);
    }

    /// <summary>The fact as the document has it, between the article it stands in and the place it is about.</summary>
    private static JsonObject View(FactRow row)
    {
        var fact = JsonNode.Parse(row.Fact)!.AsObject();
        fact.Insert(0, "article", new JsonObject { ["id"] = row.Article, ["title"] = row.Title, ["published"] = row.Published, ["source"] = row.Source });
        if (row.Type is not null || row.Kind is not null) fact["location"] = row.Location is { } location ? JsonNode.Parse(location) : null;
        return fact;
    }
}

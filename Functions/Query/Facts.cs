using System.Text.Json.Nodes;
using Dateline.Functions.Http;
using Dateline.Functions.Storage.Facts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Query;

/// <summary>Events, figures and quotations over HTTP.</summary>
public sealed class Facts(FactQueries queries)
{
    private delegate Task<Stretch<JsonObject>> Query(FactQuestion question, int limit, string? position, CancellationToken cancellation);

    [Function(nameof(ListEvents))]
    public Task<IActionResult> ListEvents(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "events")] HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request);
        return AnswerAsync(request, parameters, queries.EventsAsync, parameters.Box("bbox"),
        [
            (Facet.Actor, parameters.Text("actor")), (Facet.Target, parameters.Text("target")), (Facet.Place, parameters.Text("place")),
            (Facet.Type, parameters.OneOf("type", FactWords.EventTypes)), (Facet.Status, parameters.OneOf("status", FactWords.EventStates)),
        ], cancellation);
    }

    [Function(nameof(ListFigures))]
    public Task<IActionResult> ListFigures(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "figures")] HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request);
        return AnswerAsync(request, parameters, queries.FiguresAsync, parameters.Box("bbox"),
            [(Facet.Place, parameters.Text("place")), (Facet.Kind, parameters.OneOf("kind", FactWords.FigureKinds))], cancellation);
    }

    [Function(nameof(ListQuotes))]
    public Task<IActionResult> ListQuotes(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "quotes")] HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request);
        return AnswerAsync(request, parameters, queries.QuotesAsync, null, [(Facet.Speaker, parameters.Text("speaker"))], cancellation);
    }

    private static async Task<IActionResult> AnswerAsync(
        HttpRequest request, Parameters parameters, Query query, GeoBox? box, IReadOnlyList<(string Facet, string? Value)> conditions, CancellationToken cancellation)
    {
        var (from, to, limit) = (parameters.Day("from"), parameters.Day("to"), parameters.Limit());
        if (from > to) parameters.Fault("from", "it lies after to.");
        var position = parameters.Position();
        if (parameters.Problem() is { } problem) return problem;
        var stretch = await query(new(conditions, box, from, to), limit, position, cancellation);
        return new Page<JsonObject>(stretch.Items, parameters.NextCursor(stretch.Position)).ToResult(request);
    }
}

using System.Text.Json.Nodes;
using Dateline.Functions.Http;
using Dateline.Functions.Storage.Facts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using static Dateline.Functions.Http.ApiParameters;

namespace Dateline.Functions.Query;

/// <summary>Events, figures and quotations over HTTP.</summary>
public sealed class Facts(FactQueries queries)
{
    [Function(nameof(ListEvents))]
    public Task<IActionResult> ListEvents(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "events")] HttpRequest request, CancellationToken cancellation) =>
        request.ListAsync(Endpoints.ListEvents, question => queries.EventsAsync(
            About(question, (Facet.Actor, question[Actor]), (Facet.Target, question[Target]), (Facet.Place, question[Place]), (Facet.Type, question[EventType]), (Facet.Status, question[Reported])),
            question.Limit, question.Position, cancellation));

    [Function(nameof(ListFigures))]
    public Task<IActionResult> ListFigures(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "figures")] HttpRequest request, CancellationToken cancellation) =>
        request.ListAsync(Endpoints.ListFigures, question => queries.FiguresAsync(
            About(question, (Facet.Place, question[Place]), (Facet.Kind, question[Kind]), (Facet.Least, question.Has(Min) ? $"{question[Min]}" : null)),
            question.Limit, question.Position, cancellation));

    [Function(nameof(ListQuotes))]
    public Task<IActionResult> ListQuotes(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "quotes")] HttpRequest request, CancellationToken cancellation) =>
        request.ListAsync(Endpoints.ListQuotes, question => queries.QuotesAsync(
            new([(Facet.Speaker, question[Speaker]), (Facet.Source, question[Source]), (Facet.Language, question[Language])], null, question[From], question[To]),
            question.Limit, question.Position, cancellation));

    private static FactQuestion About(Question question, params IReadOnlyList<(string Facet, string? Value)> conditions) => new(
        [.. conditions, (Facet.Party, question[Entity]), (Facet.Country, question[Country]), (Facet.Source, question[Source]), (Facet.Language, question[Language])],
        question[Box], question[From], question[To]);
}

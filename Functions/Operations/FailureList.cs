using Azure.Data.Tables;
using Dateline.Functions.Http;
using Dateline.Functions.Query;
using Dateline.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Operations;

/// <summary>Failures over HTTP.</summary>
public sealed class FailureList(StorageTables tables, Failures failures)
{
    [Function(nameof(ListFailures))]
    public Task<IActionResult> ListFailures(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "failures")] HttpRequest request, CancellationToken cancellation) =>
        request.ListAsync<FailureView>(Endpoints.ListFailures, async question =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {FailureRow.Partition}");
            var rows = await tables.Failures.ReadPageAsync<FailureRow>(filter, question.Limit, question.Position, cancellation);
            return new([.. rows.Items.Select(View)], rows.Position);
        });

    [Function(nameof(ReplayFailure))]
    public Task<IActionResult> ReplayFailure(
        [HttpTrigger(AuthorizationLevel.Function, "post", "get", "head", "put", "patch", "delete", Route = "failures/{id}/replay")] HttpRequest request, string id, CancellationToken cancellation) =>
        request.AnswerAsync(Endpoints.ReplayFailure, async _ => await failures.ReplayAsync(id, cancellation) is { } failure
            ? new JsonBody<FailureView>(View(failure), ApiJson.Readable.FailureView, StatusCodes.Status202Accepted)
            : Problem.NotFound($"failure '{id}'"));

    private static FailureView View(FailureRow row) => new(row.RowKey, row.Kind, row.Drop, row.Index, row.ArticleId, row.Reason, row.Timestamp);
}

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
    public async Task<IActionResult> ListFailures(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "failures")] HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request);
        var limit = parameters.Limit();
        var position = parameters.Position();
        if (parameters.Problem() is { } problem) return problem;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {FailureRow.Partition}");
        var rows = await tables.Failures.ReadPageAsync<FailureRow>(filter, limit, position, cancellation);
        return new Page<FailureView>([.. rows.Items.Select(View)], parameters.NextCursor(rows.Position)).ToResult(request);
    }

    [Function(nameof(ReplayFailure))]
    public async Task<IActionResult> ReplayFailure(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "failures/{id}/replay")] HttpRequest request, string id, CancellationToken cancellation) =>
        await failures.ReplayAsync(id, cancellation) is { } failure
            ? new JsonBody<FailureView>(View(failure), ApiJson.Readable.FailureView, StatusCodes.Status202Accepted)
            : Problem.NotFound($"failure '{id}'");

    private static FailureView View(FailureRow row) => new(row.RowKey, row.Kind, row.Drop, row.Index, row.ArticleId, row.Reason, row.Timestamp);
}

using Azure;
using Azure.Data.Tables;
using Dateline.Extraction;
using Dateline.Functions.Http;
using Dateline.Functions.Intake;
using Dateline.Functions.Query;
using Dateline.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Operations;

/// <summary>How the app is doing.</summary>
public sealed class Status(StorageTables tables, StorageQueues queues, DroppedBlobs blobs)
{
    [Function(nameof(GetStatus))]
    public Task<IActionResult> GetStatus(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", "put", "patch", "delete", Route = "status")] HttpRequest request, CancellationToken cancellation) =>
        request.AnswerAsync(Endpoints.GetStatus, async _ =>
        {
            var lengths = await Task.WhenAll(StorageNames.Queues.Select(async name => (Name: name, Length: await queues.LengthAsync(name, cancellation))));
            var failures = await tables.Failures.ReadPageAsync<FailureRow>(TableClient.CreateQueryFilter($"PartitionKey eq {FailureRow.Partition}"), 1, null, cancellation);
            var status = new StatusView(Extractor.Version, lengths.ToDictionary(queue => queue.Name, queue => queue.Length), failures.Items.Count > 0);
            return new JsonBody<StatusView>(status, ApiJson.Readable.StatusView);
        });

    [Function(nameof(GetHealth))]
    public Task<IActionResult> GetHealth(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", Route = "health")] HttpRequest request, CancellationToken cancellation) =>
        request.AnswerAsync(Endpoints.GetHealth, async _ =>
        {
            try
            {
                await Task.WhenAll(
                    blobs.Container.GetPropertiesAsync(cancellationToken: cancellation),
                    queues.LengthAsync(StorageNames.ToParse, cancellation),
                    tables.Articles.GetEntityIfExistsAsync<TableEntity>("health", "health", cancellationToken: cancellation));
                return new JsonBody<HealthView>(new("ok"), ApiJson.Readable.HealthView) { CacheControl = "no-store" };
            }
            catch (RequestFailedException fault)
            {
                return Problem.Unavailable(fault.ErrorCode ?? fault.Message.Split('\n')[0]);
            }
        });
}

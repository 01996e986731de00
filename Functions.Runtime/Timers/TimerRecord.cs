using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Runtime.Timers;

/// <summary>The occurrences of a timer, kept in storage so that one missed while the app was down is noticed.</summary>
internal sealed class TimerRecord(BlobContainerClient hosts, string hostId, string functionId)
{
    private readonly BlobClient blob = hosts.GetBlobClient($"timers/{hostId}/{functionId}/status");

    public async Task<ScheduleStatus?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await blob.DownloadContentAsync(cancellationToken)).Value.Content.ToObjectFromJson<ScheduleStatus>();
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    public async Task WriteAsync(ScheduleStatus status)
    {
        var content = BinaryData.FromObjectAsJson(status);
        try
        {
            await blob.UploadAsync(content, overwrite: true);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await hosts.CreateIfNotExistsAsync();
            await blob.UploadAsync(content, overwrite: true);
        }
    }
}

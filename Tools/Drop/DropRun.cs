using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Dateline.Tools.Drop;

/// <summary>Uploads one file and waits for what the app says of that version of it.</summary>
internal sealed class DropRun(BlobContainerClient container, DropLedger ledger, Dictionary<string, string> metadata, TimeSpan timeout, TimeProvider time)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    /// <summary>Uploads the file; a storage account or app that cannot be reached is an outcome, not an exception.</summary>
    public async Task<DropOutcome> Drop(FoundFile file, CancellationToken cancellation)
    {
        try
        {
            var uploaded = await container.GetBlobClient(file.Name).UploadAsync(
                file.Path, new BlobUploadOptions { Metadata = metadata, HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" } }, cancellation);
            return await Wait(file.Name, uploaded.Value.ETag, cancellation);
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException)
        {
            return new DropOutcome(file.Name, DropStatus.Failed, 0, $"The storage account does not take it: {FirstLine(fault)}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new DropOutcome(file.Name, DropStatus.Failed, 0, FirstLine(fault));
        }
        catch (HttpRequestException fault)
        {
            return new DropOutcome(file.Name, DropStatus.Failed, 0, $"The app does not answer at {ledger.Address}; it was uploaded. {FirstLine(fault)}");
        }
    }

    private async Task<DropOutcome> Wait(string name, ETag version, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        while (time.GetElapsedTime(start) < timeout)
        {
            if (await ledger.Find(name, version, cancellation) is { Status: not DropStatus.Pending } outcome) return outcome;
            await Task.Delay(Poll, time, cancellation);
        }

        return new DropOutcome(name, DropStatus.Pending, 0, $"No result within {timeout.TotalSeconds:0} s; ask the app again later.");
    }

    private static string FirstLine(Exception fault) => fault.GetBaseException().Message.Split('\n')[0].TrimEnd();
}

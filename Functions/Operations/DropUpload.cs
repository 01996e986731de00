using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using Dateline.Functions.Http;
using Dateline.Functions.Intake;
using Dateline.Functions.Storage;
using Dateline.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Operations;

/// <summary>Takes a file from a request into the container, as it comes in: at no time is all of it in memory.</summary>
public sealed class DropUpload(DroppedBlobs blobs, ArticleReader reader)
{
    private const int LongestName = 1024;
    private const int MostParts = 254;
    private const string MetadataPrefix = "x-ms-meta-";

    // Blobs are sent in pieces of this size; a smaller one is sent as one.
    private static readonly Azure.Storage.StorageTransferOptions InPieces = new() { InitialTransferSize = 4 << 20, MaximumTransferSize = 4 << 20, MaximumConcurrency = 1 };

    private static readonly string[] MetadataNames = ["published", "source", "url", "language"];

    public async Task<IActionResult> PutAsync(HttpRequest request, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(name);
        if (request.ContentLength > reader.Limits.FileBytes) return Problem.TooLarge(reader.Limits.FileBytes);
        if (name.Length > LongestName || name.Split('/').Length > MostParts || name.EndsWith('.') || name.EndsWith('/')) return ProblemType.BadName.ToResult($"'{name}' cannot name a file.");
        var metadata = Metadata(request.Headers);
        if (ArticleOverrides.FromMetadata(metadata).Rejection is { } rejection) return Problem.BadHeader($"{MetadataPrefix}published", rejection.Reason);
        var onlyNew = request.Headers.IfNoneMatch.Contains("*");
        var options = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = request.ContentType },
            Metadata = metadata,
            Conditions = onlyNew ? new() { IfNoneMatch = ETag.All } : null,
            TransferOptions = InPieces,
        };
        try
        {
            var written = await blobs.Container.GetBlobClient(name).UploadAsync(new CappedStream(request.Body, reader.Limits.FileBytes), options, cancellation);
            return new JsonBody<DropReceipt>(new(name, DroppedBlobs.Version(written.Value.ETag)), ApiJson.Readable.DropReceipt, StatusCodes.Status202Accepted)
            {
                Location = $"{request.PathBase}{request.Path.ToUriComponent()}",
            };
        }
        catch (RequestFailedException fault) when (onlyNew && fault.IsConflict())
        {
            return Problem.Exists(name);
        }
        catch (Exception fault) when (fault is StreamTooLongException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            return Problem.TooLarge(reader.Limits.FileBytes);
        }
    }

    /// <summary>What the sender says about the file. Blobs keep ASCII only; the reader takes percent-encoding away again.</summary>
    private static Dictionary<string, string> Metadata(IHeaderDictionary headers) => MetadataNames
        .Select(name => (Name: name, Value: headers[MetadataPrefix + name].ToString()))
        .Where(pair => pair.Value.Length > 0)
        .ToDictionary(pair => pair.Name, pair => Ascii(pair.Value));

    private static string Ascii(string value)
    {
        if (Encoding.UTF8.GetByteCount(value) == value.Length) return value;
        return string.Concat(value.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
    }
}

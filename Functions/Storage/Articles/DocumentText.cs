using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Articles;

/// <summary>Documents as JSON: in their row when they fit into a property, in a blob when they do not.</summary>
public sealed class DocumentText(BlobServiceClient blobs)
{
    // A string property holds 64 KiB in UTF-16.
    private const int MaxLength = 32_000;
    private const int HashLength = 32;

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Overflow);

    public static string Serialise(Document document) => JsonSerializer.Serialize(document, DocumentJson.Readable.Document);

    public static Document Parse(string json) => JsonSerializer.Deserialize(json, DocumentJson.Readable.Document)!;

    public static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..HashLength];

    public static bool Fits(string json) => json.Length <= MaxLength;

    public static string BlobName(string articleId, string hash) => $"{articleId}/{hash}.json";

    public async Task<string> WriteAsync(string articleId, string hash, string json, CancellationToken cancellation)
    {
        var name = BlobName(articleId, hash);
        await _container.GetBlobClient(name).UploadAsync(BinaryData.FromString(json), overwrite: true, cancellation);
        return name;
    }

    /// <summary>The JSON of a row; null when its blob is gone, which happens when the article was replaced meanwhile.</summary>
    public async Task<string?> ReadAsync(ArticleRow row, CancellationToken cancellation) =>
        row.Document ?? (row.Overflow is { } blob ? await ReadAsync(blob, cancellation) : null);

    public async Task<string?> ReadAsync(string blob, CancellationToken cancellation)
    {
        try
        {
            return (await _container.GetBlobClient(blob).DownloadContentAsync(cancellation)).Value.Content.ToString();
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    public Task DeleteAsync(string blob, CancellationToken cancellation) =>
        _container.GetBlobClient(blob).DeleteIfExistsAsync(cancellationToken: cancellation);
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Blobs;
using Dateline.Extraction;

namespace Dateline.Functions.Storage;

/// <summary>An article between reading and parsing.</summary>
/// <param name="Article">The normalised article.</param>
/// <param name="Received">The day its file was written; dates the article when it does not say itself.</param>
public sealed record StagedArticle(Article Article, DateOnly Received);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StagedArticle))]
internal sealed partial class StagedJson : JsonSerializerContext;

/// <summary>Container <c>staged</c>: one blob for each article of each version of a file.</summary>
public sealed class StagedArticles(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Staged);

    public async Task WriteAsync(string name, string version, int index, StagedArticle article, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(article, StagedJson.Default.StagedArticle);
        await Blob(name, version, index).UploadAsync(BinaryData.FromBytes(json), overwrite: true, cancellation);
    }

    /// <summary>The article; null when the blob has been deleted since, as old ones are.</summary>
    public async Task<StagedArticle?> FindAsync(string name, string version, int index, CancellationToken cancellation)
    {
        try
        {
            var content = await Blob(name, version, index).DownloadContentAsync(cancellation);
            return JsonSerializer.Deserialize(content.Value.Content.ToMemory().Span, StagedJson.Default.StagedArticle);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    public Task DeleteAsync(string name, string version, int index, CancellationToken cancellation) =>
        Blob(name, version, index).DeleteIfExistsAsync(cancellationToken: cancellation);

    private BlobClient Blob(string name, string version, int index)
    {
        // Names may be as long as a blob's name can be, so that nothing could be added to them.
        var file = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32];
        return _container.GetBlobClient(string.Create(CultureInfo.InvariantCulture, $"{file}/{Key.Escape(version)}/{index:D8}.json"));
    }
}

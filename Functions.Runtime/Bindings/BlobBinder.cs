using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Dateline.Functions.Runtime.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Runtime.Bindings;

/// <summary>Reads and writes the blobs that parameters and return values name.</summary>
internal sealed class BlobBinder(StorageConnections connections, SettingNames names, JsonBinding json)
{
    /// <summary>A blob named by a path; null where it does not exist and content was asked for.</summary>
    public async ValueTask<object?> ReadAsync(
        BlobInputAttribute input, Type type, IReadOnlyDictionary<string, object?> data, CancellationToken cancellationToken)
    {
        var (container, name) = Locate(input.BlobPath, input.Connection, data);
        if (type == typeof(BlobContainerClient))
            return container;
        try
        {
            return await BindAsync(container.GetBlobClient(name), type, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>A blob as a client, a stream, text, bytes or a JSON value.</summary>
    public async ValueTask<object?> BindAsync(BlobClient blob, Type type, CancellationToken cancellationToken) => type switch
    {
        _ when type.IsAssignableFrom(typeof(BlobClient)) => blob,
        _ when type == typeof(BlockBlobClient) => blob.GetParentBlobContainerClient().GetBlockBlobClient(blob.Name),
        _ when type == typeof(Stream) => await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken),
        _ => json.Content((await blob.DownloadContentAsync(cancellationToken)).Value.Content, type),
    };

    public async Task WriteAsync(
        BlobOutputAttribute output, object value, IReadOnlyDictionary<string, object?> data, CancellationToken cancellationToken)
    {
        var (container, name) = Locate(output.BlobPath, output.Connection, data);
        var content = json.Bytes(value);
        try
        {
            await container.GetBlobClient(name).UploadAsync(content, overwrite: true, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await container.GetBlobClient(name).UploadAsync(content, overwrite: true, cancellationToken);
        }
    }

    private (BlobContainerClient Container, string Name) Locate(
        string path, string? connection, IReadOnlyDictionary<string, object?> data)
    {
        var filled = BindingTemplate.Fill(names.Resolve(path), data);
        var slash = filled.IndexOf('/', StringComparison.Ordinal);
        var container = connections.Blobs(connection).GetBlobContainerClient(slash < 0 ? filled : filled[..slash]);
        return (container, slash < 0 ? "" : filled[(slash + 1)..]);
    }
}

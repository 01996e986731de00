using Azure.Storage.Blobs;
using Dateline.Functions.Runtime.Bindings;
using Dateline.Functions.Runtime.Invocation;

namespace Dateline.Functions.Runtime.Blobs;

/// <summary>A new or changed blob.</summary>
internal sealed class BlobEvent : TriggerEvent
{
    private readonly BlobClient blob;
    private readonly BlobBinder binder;

    public BlobEvent(BlobClient blob, Dictionary<string, object?> parts, BlobBinder binder)
    {
        this.blob = blob;
        this.binder = binder;
        parts["BlobTrigger"] = $"{blob.BlobContainerName}/{blob.Name}";
        parts["Uri"] = blob.Uri;
        Data = parts;
    }

    public override string Reason => $"New blob detected(ContainerScan): {blob.BlobContainerName}/{blob.Name}";

    public override IReadOnlyDictionary<string, object?> Data { get; }

    public override ValueTask<object?> BindAsync(Type type, CancellationToken cancellationToken) =>
        binder.BindAsync(blob, type, cancellationToken);
}

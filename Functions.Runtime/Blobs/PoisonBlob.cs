namespace Dateline.Functions.Runtime.Blobs;

/// <summary>The message about a blob that failed too often, with the property names of the Azure host.</summary>
internal sealed record PoisonBlob(string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag);

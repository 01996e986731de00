using Azure;

namespace Dateline.Functions.Runtime.Blobs;

/// <summary>One content of a blob. A listing gives the ETag bare and a response gives it quoted; here it is bare.</summary>
internal readonly record struct BlobVersion
{
    private readonly string value;

    public BlobVersion(ETag etag)
    {
        value = etag.ToString().Trim('"');
    }

    public override string ToString() => value;
}

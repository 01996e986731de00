using Azure;

namespace Dateline.Functions.Storage;

/// <summary>The faults of storage that say how things stand rather than that something broke.</summary>
public static class TableFault
{
    public static bool IsMissing(this RequestFailedException fault) => fault.Status == 404;

    /// <summary>Somebody else wrote first: the row exists already, is gone, or has another ETag.</summary>
    public static bool IsConflict(this RequestFailedException fault) => fault.Status is 404 or 409 or 412;
}

using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Intake;

/// <summary>What tells of a new blob: here a scan of the container.</summary>
public static class DropTrigger
{
    public const BlobTriggerSource Source = BlobTriggerSource.LogsAndContainerScan;
}

using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Intake;

/// <summary>What tells of a new blob: in Azure an event. Flex Consumption knows no other.</summary>
public static class DropTrigger
{
    public const BlobTriggerSource Source = BlobTriggerSource.EventGrid;
}

namespace Dateline.Tools.Drop;

/// <summary>How a dropped file ended, or that nothing is known yet.</summary>
internal enum DropStatus
{
    Pending,
    Parsed,
    Rejected,
    Failed,
}

/// <summary>A dropped file and what came of it.</summary>
/// <param name="Name">Its name in the container.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Articles">How many articles it gave.</param>
/// <param name="Reason">Why it did not end as parsed.</param>
internal sealed record DropOutcome(string Name, DropStatus Status, int Articles, string? Reason);

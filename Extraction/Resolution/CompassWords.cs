using System.Collections.Frozen;

namespace Dateline.Extraction.Resolution;

/// <summary>Words of which regions of many countries make their names ("Far North", "Upper East", "Central").</summary>
internal static class CompassWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "north-east", "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern",
        "central", "centre", "center", "middle", "upper", "lower", "far", "extreme", "coast", "coastal", "capital", "metropolitan", "outer", "inner", "great", "greater");

    /// <summary>Whether a folded name is made of them alone.</summary>
    public static bool Only(string key)
    {
        foreach (var word in key.AsSpan().Split(' '))
        {
            if (!Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key.AsSpan(word))) return false;
        }

        return true;
    }
}

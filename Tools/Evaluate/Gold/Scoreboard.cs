using Dateline.Extraction.Documents;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>All tallies of a run and, in order, what was missed or should not be there.</summary>
internal sealed class Scoreboard
{
    private readonly Tally[] _measures = [.. Enum.GetValues<Measure>().Select(_ => new Tally())];
    private readonly Tally[] _types = [.. Enum.GetValues<EntityType>().Select(_ => new Tally())];
    private readonly List<string> _misses = [];

    public Tally this[Measure measure] => _measures[(int)measure];

    public Tally this[EntityType type] => _types[(int)type];

    public IReadOnlyList<string> Misses => _misses;

    public int Articles { get; set; }

    /// <summary>Mentions whose text is not what stands at their offsets.</summary>
    public int BrokenSpans { get; set; }

    public void Miss(Reading reading, string what) => _misses.Add($"{reading.Gold.Name} {what}");
}

namespace Dateline.Training.Corpora;

/// <summary>Cuts names that a corpus joined with a hyphen ("Israeli-Palestinian") into the names that our guidelines mark.</summary>
internal static class CompoundNames
{
    private const int Often = 3;

    /// <summary>Cuts where both halves are by themselves names elsewhere in the corpus; "Iranian-American" is one people and stays.</summary>
    public static List<Passage> Split(List<Passage> passages)
    {
        var alone = passages.SelectMany(passage => passage.Paragraphs).SelectMany(segments => segments)
            .Where(segment => segment.Types != 0)
            .GroupBy(segment => segment.Text)
            .Where(group => group.Count() >= Often)
            .ToDictionary(group => group.Key, group => group.GroupBy(segment => segment.Types).MaxBy(types => types.Count())!.Key);
        return [.. passages.Select(passage => passage with { Paragraphs = [.. passage.Paragraphs.Select(segments => Split(segments, alone))] })];
    }

    private static IReadOnlyList<Segment> Split(IReadOnlyList<Segment> segments, Dictionary<string, int> alone) => [.. segments.SelectMany(segment => Split(segment, alone))];

    private static IEnumerable<Segment> Split(Segment segment, Dictionary<string, int> alone)
    {
        var hyphen = segment.Types == 0 ? -1 : segment.Text.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && alone.TryGetValue(segment.Text[..hyphen], out var first) && alone.TryGetValue(segment.Text[(hyphen + 1)..], out var second) && !segment.Text.Contains("American", StringComparison.Ordinal))
            return [segment with { Text = segment.Text[..hyphen], Types = first }, new Segment("-"), segment with { Text = segment.Text[(hyphen + 1)..], Types = second }];
        return [segment];
    }
}

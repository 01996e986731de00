using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;
using Dateline.Training.Corpora;

namespace Dateline.Training.Learning;

/// <summary>Counts of exact spans: right, found, wanted; over all and by type.</summary>
internal sealed class Score
{
    private readonly int[] _right = new int[TagScheme.Types + 1];
    private readonly int[] _found = new int[TagScheme.Types + 1];
    private readonly int[] _wanted = new int[TagScheme.Types + 1];

    public double F1(int type = TagScheme.Types) => _found[type] + _wanted[type] == 0 ? 0 : 200.0 * _right[type] / (_found[type] + _wanted[type]);

    public double Precision(int type = TagScheme.Types) => _found[type] == 0 ? 0 : 100.0 * _right[type] / _found[type];

    public double Recall(int type = TagScheme.Types) => _wanted[type] == 0 ? 0 : 100.0 * _right[type] / _wanted[type];

    public int Wanted(int type = TagScheme.Types) => _wanted[type];

    /// <summary>Compares found names with wanted ones; what a corpus is silent on is not counted against it.</summary>
    public void Add(Example example, IReadOnlyList<(int First, int End, EntityType Type)> found)
    {
        var wanted = example.Names.ToDictionary(name => (name.First, name.End), name => name.Types);
        foreach (var name in example.Names) Count(_wanted, name.Types);
        foreach (var (first, end, type) in found)
        {
            var right = wanted.TryGetValue((first, end), out var types) && (types >> (int)type & 1) != 0;
            if (right) Count(_right, types);
            else if ((example.Source.Silent >> (int)type & 1) != 0 || example.Allowed[first] == TagScheme.Any) continue;
            Count(_found, right ? types : 1 << (int)type);
        }
    }

    // A label of several types is counted under the first of them.
    private static void Count(int[] counts, int types)
    {
        counts[TagScheme.Types]++;
        counts[int.TrailingZeroCount(types)]++;
    }
}

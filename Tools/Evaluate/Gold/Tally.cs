namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Counts behind precision, recall and F1, all in percent.</summary>
internal sealed class Tally
{
    /// <summary>What was right; for clusters the sum of their B³ means, hence not whole.</summary>
    public double Correct { get; private set; }

    /// <summary>What the extractor gave.</summary>
    public int Found { get; private set; }

    /// <summary>What the annotator gave.</summary>
    public int Expected { get; private set; }

    public double Precision => 100 * Correct / Math.Max(1, Found);

    public double Recall => 100 * Correct / Math.Max(1, Expected);

    public double F1 => Found + Expected > 0 ? 200 * Correct / (Found + Expected) : 0;

    public void Add(double correct, int found, int expected)
    {
        Correct += correct;
        Found += found;
        Expected += expected;
    }

    public void Add(bool correct, bool found, bool expected) => Add(correct ? 1 : 0, found ? 1 : 0, expected ? 1 : 0);
}

namespace Dateline.Tools.Evaluate.Conll;

/// <summary>Counts of exact spans of one label.</summary>
internal sealed record SpanScore(string Label, int Right, int Found, int Wanted)
{
    public double Precision => Found == 0 ? 0 : 100.0 * Right / Found;

    public double Recall => Wanted == 0 ? 0 : 100.0 * Right / Wanted;

    public double F1 => Found + Wanted == 0 ? 0 : 200.0 * Right / (Found + Wanted);
}

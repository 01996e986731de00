using System.Globalization;

namespace Dateline.Extraction.Resolution;

/// <summary>A number as a feature: the name with the highest step that it reaches ("cluster 0.35").</summary>
internal sealed class Scale(string name, params double[] steps)
{
    private readonly string[] _names = [.. steps.Select(step => $"{name} {step.ToString(CultureInfo.InvariantCulture)}")];

    public string At(double value)
    {
        var at = steps.Length - 1;
        while (at > 0 && value < steps[at]) at--;
        return _names[at];
    }
}

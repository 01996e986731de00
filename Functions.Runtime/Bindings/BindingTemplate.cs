using System.Globalization;
using System.Text;

namespace Dateline.Functions.Runtime.Bindings;

/// <summary>A path with names in braces that the trigger's data fills in.</summary>
internal static class BindingTemplate
{
    /// <exception cref="InvalidOperationException">A name has no value.</exception>
    public static string Fill(string template, IReadOnlyDictionary<string, object?> data)
    {
        var filled = new StringBuilder();
        var at = 0;
        while (template.IndexOf('{', at) is var open and >= 0 && template.IndexOf('}', open) is var close and >= 0)
        {
            filled.Append(template, at, open - at).Append(ValueOf(template[(open + 1)..close], template, data));
            at = close + 1;
        }

        return filled.Append(template, at, template.Length - at).ToString();
    }

    private static string ValueOf(string name, string template, IReadOnlyDictionary<string, object?> data)
    {
        if (data.TryGetValue(name, out var value) && value is not null)
            return Convert.ToString(value, CultureInfo.InvariantCulture)!;
        if (name.Equals("rand-guid", StringComparison.OrdinalIgnoreCase))
            return Guid.NewGuid().ToString();
        if (name.Equals("DateTime", StringComparison.OrdinalIgnoreCase))
            return DateTime.UtcNow.ToString("yyyy-MM-ddTHH-mm-ssZ", CultureInfo.InvariantCulture);
        throw new InvalidOperationException($"'{template}' names '{name}', which the trigger does not give.");
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Dateline.Functions.Http.Parameters;

/// <summary>A day of the calendar.</summary>
public sealed class DayParameter(string name, string about) : Parameter(name, about)
{
    public override string Expected => "a day written as yyyy-MM-dd";

    public override JsonObject Schema() => new() { ["type"] = "string", ["format"] = "date" };

    internal override object? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

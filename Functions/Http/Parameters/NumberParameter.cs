using System.Globalization;
using System.Text.Json.Nodes;

namespace Dateline.Functions.Http.Parameters;

/// <summary>A whole number; <paramref name="cuts"/> says that it only sets how much is answered, or when.</summary>
public sealed class NumberParameter(string name, string about, int least, int most, int standard, bool cuts = false) : Parameter(name, about)
{
    public int Standard => standard;

    public override string Expected => $"a whole number from {least} to {most}";

    public override bool IsPartOfQuestion => !cuts;

    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most, ["default"] = standard };

    internal override object? Read(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}

using System.Globalization;
using System.Text.Json.Nodes;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Http.Parameters;

/// <summary>A box on the globe, in the order of GeoJSON.</summary>
public sealed class BoxParameter(string name, string about) : Parameter(name, about)
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public override string Expected => "west,south,east,north in degrees, longitudes from -180 to 180, latitudes from -90 to 90 with the southern one first";

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = @"^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$" };

    internal override object? Read(string text)
    {
        var numbers = text.Split(',').Select(part => double.TryParse(part, Decimal, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToList();
        return numbers is [>= -180 and <= 180, >= -90 and <= 90, >= -180 and <= 180, >= -90 and <= 90] && numbers[1] <= numbers[3]
            ? new GeoBox(numbers[0], numbers[1], numbers[2], numbers[3])
            : null;
    }
}

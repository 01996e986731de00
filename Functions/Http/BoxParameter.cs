using System.Globalization;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Http;

/// <summary>A box in the query string, as GeoJSON orders it.</summary>
public static class BoxParameter
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static GeoBox? Box(this Parameters parameters, string name)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Text(name) is not { } value) return null;
        var numbers = value.Split(',').Select(part => double.TryParse(part, Decimal, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToList();
        if (numbers is [>= -180 and <= 180, >= -90 and <= 90, >= -180 and <= 180, >= -90 and <= 90] && numbers[1] <= numbers[3])
        {
            return new(numbers[0], numbers[1], numbers[2], numbers[3]);
        }

        parameters.Fault(name, $"'{value}' is not west,south,east,north in degrees.");
        return null;
    }
}

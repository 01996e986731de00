using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Tests.Storage.Entities;

public sealed class QuadKeyTests
{
    [Theory]
    [InlineData(68, 36, 69, 37)]
    [InlineData(68.857, 36.729, 68.857, 36.729)]
    [InlineData(-180, -90, 180, 90)]
    [InlineData(-180, 10, 180, 10.1)]
    [InlineData(170, -40, -170, 90)]
    [InlineData(-0.1, -0.1, 0.1, 0.1)]
    public void Everything_in_a_box_lies_in_one_of_its_areas(double west, double south, double east, double north)
    {
        var box = new GeoBox(west, south, east, north);
        var areas = QuadKey.Around(box);
        var width = box.CrossesDateLine ? east + 360 - west : east - west;

        Assert.InRange(areas.Count, 1, 32);
        for (var step = 0; step <= 40; step++)
        {
            var longitude = west + (width * step / 40);
            var (latitude, wrapped) = (south + ((north - south) * step / 40), longitude > 180 ? longitude - 360 : longitude);
            Assert.Single(areas, area => QuadKey.Of(latitude, wrapped).StartsWith(area, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_small_box_is_a_small_part_of_the_globe()
    {
        var areas = QuadKey.Around(new(68, 36, 69, 37));

        Assert.All(areas, area => Assert.InRange(area.Length, 6, 12));
    }

    [Fact]
    public void Neighbours_begin_alike() =>
        Assert.Equal(QuadKey.Of(36.729, 68.857)[..8], QuadKey.Of(36.73, 68.86)[..8]);
}

using Dateline.Extraction.Places;
using Dateline.Tools.Gazetteers;

namespace Dateline.Functions.Tests.Tools.Gazetteers;

public sealed class GazetteerFileTests
{
    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var country = new Entry { Name = "Ruritania", Kind = PlaceKind.Country, Id = "iso:RU", Point = (45, 20) };
        var region = country.Divisions["RU.01"] = new Entry { Name = "Zenda Province", Kind = PlaceKind.Region, Id = "geo:ru-01", OtherNames = ["Zenda"] };
        region.Towns.Add(new Entry { Name = "Strelsau", Kind = PlaceKind.Town, Number = 4_711_000, Rank = 3, Population = 99_999, Point = (-12.345, 179.5) });
        var gazetteer = new Gazetteer(GazetteerFile.Write([.. country.Tree()]));
        var town = gazetteer.Lookup("strelsau").Single();
        Assert.Equal(("geo:4711000", "Strelsau", PlaceKind.Town, 3, "RU"), (town.Id, town.Name, town.Kind, town.Rank, town.Country));
        Assert.Equal((-12.345, 179.5), town.Point!.Value);
        Assert.Equal(5, town.LogPopulation, 0.03);
        Assert.Equal("geo:ru-01", town.Region?.Id);
        Assert.Null(town.District);
        Assert.Null(gazetteer.Lookup("Zenda").Single().Point);
    }
}

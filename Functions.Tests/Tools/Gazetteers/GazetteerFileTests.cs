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

    [Fact]
    public void A_shared_name_is_filed_as_no_usual_one()
    {
        var mosque = new Entry { Name = "Grand Mosque", Kind = PlaceKind.Building, Id = "fac:grand-mosque-ruritania", IsShared = true, UsualNames = ["Strelsau Mosque"], Point = (1, 2) };
        var gazetteer = new Gazetteer(GazetteerFile.Write([mosque]));
        Assert.Equal([true], Others("grand mosque"));
        Assert.Equal([false], Others("strelsau mosque"));
        Assert.Equal("fac:grand-mosque-ruritania", gazetteer.Lookup("Grand Mosque").Single().Id);

        IEnumerable<bool> Others(string key)
        {
            List<(Place Place, bool Other)> found = [];
            gazetteer.Find(key, found);
            return found.Select(entry => entry.Other);
        }
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_name_from_another_script_is_filed_under_its_spellings(bool isTransliterated, int count)
    {
        var gazetteer = new Gazetteer(GazetteerFile.Write([new Entry { Name = "Qal‘at Dīzah", Kind = PlaceKind.Town, Number = 5, Point = (1, 2), IsTransliterated = isTransliterated }]));
        List<(Place Place, bool Other)> found = [];
        gazetteer.FindSpelling("kalat diza", found);
        Assert.Equal(count, found.Count);
    }

    [Theory]
    [InlineData("Heathrow International Airport", "London", "Heathrow International Airport|Heathrow Airport")]
    [InlineData("London Heathrow Airport", "London", "London Heathrow Airport|Heathrow Airport")]
    [InlineData("Tainan International Airport / Tainan Air Base", "Tainan", "Tainan International Airport|Tainan Air Base|Tainan Airport")]
    public void An_airport_goes_by_the_short_forms_of_its_name(string name, string town, string names) =>
        Assert.Equal(names, string.Join('|', new Airport(name, town, "GB", 0, 0).Names()));
}

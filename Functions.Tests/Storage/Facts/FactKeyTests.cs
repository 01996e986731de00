using Dateline.Extraction.Documents;
using Dateline.Functions.Storage.Facts;

namespace Dateline.Functions.Tests.Storage.Facts;

public sealed class FactKeyTests
{
    [Theory]
    [InlineData("2015-09-30", "2015-09-30", true)]
    [InlineData("2015-10-01", null, false)]
    [InlineData(null, "2015-09-29", false)]
    [InlineData("2015-09-01", null, true)]
    [InlineData(null, "2015-12-31", true)]
    [InlineData(null, null, true)]
    public void A_stretch_of_days_is_one_range_of_keys(string? from, string? to, bool inside)
    {
        var key = FactKey.Partition(Facet.Type, "ASSAULT", "20150930-abcdefghijklmnop");

        var (first, after) = FactKey.Range(Facet.Type, "ASSAULT", Day(from), Day(to));

        Assert.Equal(inside, string.CompareOrdinal(key, first) >= 0 && string.CompareOrdinal(key, after) < 0);
    }

    [Theory]
    [InlineData("per:a", "per:a|7")]
    [InlineData("per:a", "per:ab")]
    [InlineData("a", "a/b")]
    public void A_value_does_not_take_in_another_that_begins_like_it(string value, string other)
    {
        var (first, after) = FactKey.Range(Facet.Actor, value, null, null);

        var key = FactKey.Partition(Facet.Actor, other, "20150930-abcdefghijklmnop");

        Assert.False(string.CompareOrdinal(key, first) >= 0 && string.CompareOrdinal(key, after) < 0);
    }

    [Theory]
    [InlineData(68, 36, 69, 37)]
    [InlineData(68.857, 36.729, 68.857, 36.729)]
    [InlineData(40, 20, 100, 50)]
    [InlineData(-180, -90, 180, 90)]
    [InlineData(170, -40, -170, 90)]
    public void Everything_in_a_box_stands_in_the_cell_around_it(double west, double south, double east, double north)
    {
        var box = new GeoBox(west, south, east, north);
        var width = box.CrossesDateLine ? east + 360 - west : east - west;

        for (var step = 0; step <= 20; step++)
        {
            var longitude = west + (width * step / 20);
            var cells = GridCell.Of(south + ((north - south) * step / 20), longitude > 180 ? longitude - 360 : longitude);
            if (GridCell.Around(box) is { } around) Assert.Contains(around, cells);
        }
    }

    [Theory]
    [InlineData(40, 20, 100, 50)]
    [InlineData(170, -40, -170, 90)]
    public void A_box_over_many_cells_is_looked_for_in_none(double west, double south, double east, double north) =>
        Assert.Null(GridCell.Around(new(west, south, east, north)));

    [Fact]
    public void A_small_box_is_looked_for_in_a_small_cell() => Assert.StartsWith("6.", GridCell.Around(new(68, 36, 69, 36.5)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Nine died in Paris.\n\nIn Kunduz 12 died.", "12", "geo:1135689")]
    [InlineData("In Kunduz and in the city of Paris 12 died.", "12", "geo:2988507")]
    [InlineData("In Kunduz nobody slept.\n\n12 died.\n\nParis was quiet.", "12", null)]
    public void A_figure_is_at_the_nearest_place_of_its_paragraph(string text, string words, string? place)
    {
        var document = FactDocuments.Of("20150930-abcdefghijklmnop", text, [FactDocuments.Kunduz, FactDocuments.Paris]);

        Assert.Equal(place, new FigurePlaces(document).Of(FactDocuments.Figure(text.IndexOf(words, StringComparison.Ordinal), words, 12, FigureKind.Killed)));
    }

    [Fact]
    public void The_place_of_an_event_goes_before_a_nearer_name()
    {
        const string Text = "An attack in Kunduz, said Paris, killed 12.";
        var document = FactDocuments.Of("20150930-abcdefghijklmnop", Text, [FactDocuments.Kunduz, FactDocuments.Paris]) with
        {
            Events = [FactDocuments.Event(3, "attack", EventType.Assault, EventStatus.Asserted) with { Place = new("Kunduz", FactDocuments.Kunduz.Id) }],
        };

        Assert.Equal("geo:1135689", new FigurePlaces(document).Of(FactDocuments.Figure(40, "12", 12, FigureKind.Killed)));
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}

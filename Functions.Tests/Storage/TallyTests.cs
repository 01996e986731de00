using Dateline.Functions.Storage.Entities;

namespace Dateline.Functions.Tests.Storage;

public sealed class TallyTests
{
    [Fact]
    public void What_was_added_can_be_taken_away_without_a_trace()
    {
        var tally = Tally.Parse(null);
        tally.Add(["Nato", "NATO"]);
        var before = tally.ToJson();

        tally.Add(["Nato", "Alliance"]);
        tally.Remove(["Nato", "Alliance"]);

        Assert.Equal(before, tally.ToJson());
        tally.Remove(["Nato", "NATO"]);
        Assert.Null(tally.ToJson());
    }

    [Fact]
    public void The_order_of_adding_does_not_show()
    {
        var (one, other) = (Tally.Parse(null), Tally.Parse(null));
        one.Add(["a", "b", "b"]);
        other.Add(["b", "a", "b"]);

        Assert.Equal(one.ToJson(), other.ToJson());
    }

    [Theory]
    [InlineData("""{"Nato":1,"NATO":3}""", "NATO")]
    [InlineData("""{"B":2,"A":2}""", "A")]
    [InlineData(null, null)]
    public void The_top_value_is_the_most_frequent_and_of_equals_the_first(string? json, string? top) =>
        Assert.Equal(top, Tally.Parse(json).Top);

    [Theory]
    [InlineData("São Tomé", "sao tome")]
    [InlineData("ŁÓDŹ", "lodz")]
    [InlineData("N’Djamena", "n'djamena")]
    [InlineData("  Straße  ", "strasse")]
    public void Names_are_found_without_case_and_accents(string name, string folded) => Assert.Equal(folded, NameKey.Fold(name));
}

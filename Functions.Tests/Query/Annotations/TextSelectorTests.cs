using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Functions.Query.Annotations;

namespace Dateline.Functions.Tests.Query.Annotations;

public sealed class TextSelectorTests
{
    [Fact]
    public void Positions_count_code_points_and_not_code_units()
    {
        const string Text = "😀😀 Kunduz fell 😀.";
        var start = Text.IndexOf("Kunduz", StringComparison.Ordinal);

        var selectors = Selectors(Text, start, start + 6);

        Assert.Equal((3, 9), ((int)selectors[0]!["start"]!, (int)selectors[0]!["end"]!));
        Assert.Equal("Kunduz", selectors[1]!["exact"]!.ToString());
    }

    [Fact]
    public void What_stands_around_is_not_cut_inside_a_character()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 20)) + "x" + string.Concat(Enumerable.Repeat("😀", 20));
        for (var start = 0; start <= 40; start += 2)
        {
            var quote = Selectors("a" + text, start + 1, start + 1)[1]!;
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(quote["prefix"]!.ToString() + quote["suffix"]!)));
        }
    }

    private static JsonArray Selectors(string text, int start, int end)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) new TextSelectors(text).Write(json, start, end);
        return JsonNode.Parse(bytes.ToArray())!.AsArray();
    }
}

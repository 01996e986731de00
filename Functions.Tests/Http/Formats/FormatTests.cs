using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Dateline.Functions.Http.Formats;
using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Tests.Http.Formats;

public sealed class FormatTests
{
    [Theory]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"\"", "")]
    [InlineData("null", "")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("true", "true")]
    [InlineData("\"a, b\"", "\"a, b\"")]
    [InlineData("\"say \\\"hi\\\"\"", "\"say \"\"hi\"\"\"")]
    [InlineData("\"two\\nlines\"", "\"two\nlines\"")]
    [InlineData("\" a \"", "\" a \"")]
    [InlineData("\"=1+1\"", "'=1+1")]
    [InlineData("\"+1\"", "'+1")]
    [InlineData("\"-1\"", "'-1")]
    [InlineData("\"@sum\"", "'@sum")]
    [InlineData("\"\\t=1\"", "'\t=1")]
    [InlineData("\"\\r=1\"", "\"'\r=1\"")]
    [InlineData("\"＝1\"", "'＝1")]
    [InlineData("\"1=1\"", "1=1")]
    [InlineData("[\"=1\",\"b\"]", "'=1; b")]
    [InlineData("[]", "")]
    public void A_cell_is_quoted_where_it_must_be_and_never_a_formula(string json, string cell) =>
        Assert.Equal(cell, CsvTable.Cell(JsonSerializer.Deserialize<JsonElement>(json)));

    [Fact]
    public void Columns_are_the_fields_of_the_schema_and_do_not_change_with_the_data()
    {
        var columns = Columns.Of("EventInArticle");
        var lines = Text(CsvTable.Write(columns, [JsonSerializer.Deserialize<JsonElement>("""{"text":"seized","article":{"id":"a"},"location":null}""")])).Split("\r\n");

        Assert.Equal(["article.id", "article.title", "article.published", "article.source", "start", "end", "text"], columns.Take(7));
        Assert.All(["actor.entity", "location.lat", "status"], name => Assert.Contains(name, columns));
        Assert.Equal(string.Join(',', columns), lines[0]);
        Assert.StartsWith("a,,,,,,seized,", lines[1], StringComparison.Ordinal);
        Assert.Equal(columns.Count - 1, lines[1].Count(letter => letter == ','));
    }

    [Fact]
    public void A_feature_stands_where_its_item_says_and_one_without_a_place_nowhere()
    {
        JsonElement[] items =
        [
            JsonSerializer.Deserialize<JsonElement>("""{"id":"geo:1","lat":36.7,"lon":68.8}"""),
            JsonSerializer.Deserialize<JsonElement>("""{"text":"seized","location":{"lat":1.5,"lon":-2}}"""),
            JsonSerializer.Deserialize<JsonElement>("""{"text":"met","location":null}"""),
        ];

        var features = JsonNode.Parse(GeoFeatures.Write(items).Span)!["features"]!.AsArray();

        Assert.Equal(["[68.8,36.7]", "[-2,1.5]", null], features.Select(feature => feature!["geometry"]?["coordinates"]!.ToJsonString()));
        Assert.Equal("geo:1", features[0]!["id"]!.ToString());
        Assert.Equal("met", features[2]!["properties"]!["text"]!.ToString());
    }

    [Fact]
    public void A_feed_has_what_its_format_asks_for_and_survives_characters_that_xml_has_not()
    {
        var http = new DefaultHttpContext();
        (http.Request.Scheme, http.Request.Host, http.Request.Path, http.Request.QueryString) = ("http", new("news.example"), "/api/articles", new("?format=atom&limit=2&code=secret"));
        var items = new[] { """{"id":"a","title":"Bell\u0007 & <b> 😀","published":"2015-09-30","byline":null,"source":"Wire","url":"https://example.org/a"}""", """{"id":"b","title":null,"published":null,"byline":null,"source":null,"url":"no address"}""" };

        var text = Text(AtomFeed.Write(http.Request, items.Select(item => JsonSerializer.Deserialize<JsonElement>(item))));
        var feed = XDocument.Parse(text).Root!;
        var atom = feed.Name.Namespace;

        Assert.Equal(("http://news.example/api/articles", "2015-09-30T00:00:00Z"), (feed.Element(atom + "id")!.Value, feed.Element(atom + "updated")!.Value));
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        var entries = feed.Elements(atom + "entry").ToList();
        Assert.Equal(("Bell & <b> 😀", "Wire"), (entries[0].Element(atom + "title")!.Value, entries[0].Element(atom + "author")!.Value));
        Assert.Equal(["alternate http://news.example/api/articles/a", "via https://example.org/a"], entries[0].Elements(atom + "link").Select(link => $"{link.Attribute("rel")!.Value} {link.Attribute("href")!.Value}"));
        Assert.All(entries, entry => Assert.All(["id", "title", "updated", "author"], name => Assert.NotEmpty(entry.Element(atom + name)!.Value)));
        Assert.Single(entries[1].Elements(atom + "link"));
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}

using Dateline.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Tests.Http;

public sealed class AcceptanceTests
{
    [Theory]
    [InlineData("", "json")]
    [InlineData("*/*", "json")]
    [InlineData("text/csv", "csv")]
    [InlineData("TEXT/CSV", "csv")]
    [InlineData("text/*", "csv")]
    [InlineData("text/csv;q=0.5, application/json;q=0.4", "csv")]
    [InlineData("application/json;q=0.4, text/csv;q=0.5", "csv")]
    [InlineData("text/csv, application/json", "json")]
    [InlineData("application/*;q=0.2, application/geo+json", "geojson")]
    [InlineData("*/*, application/json;q=0", "csv")]
    [InlineData("*/*;q=0.1, application/*;q=0", "csv")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "json")]
    [InlineData("application/json; charset=utf-8", "json")]
    [InlineData("image/png", null)]
    [InlineData("text/html, text/csv;q=0", null)]
    [InlineData("not a media type", "json")]
    public void The_format_is_the_one_that_the_request_takes_most_gladly(string accept, string? format) =>
        Assert.Equal(format, Acceptance.Choose(new HeaderDictionary { ["Accept"] = accept }, [ContentFormat.Json, ContentFormat.Csv, ContentFormat.GeoJson])?.Name);

    [Theory]
    [InlineData("", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*, br;q=0", "gzip")]
    [InlineData("gzip;q=0", null)]
    [InlineData("identity, gzip;q=0.5", null)]
    [InlineData("deflate", null)]
    public void The_coding_is_one_that_the_request_takes(string accept, string? coding) =>
        Assert.Equal(coding, Acceptance.Coding(new HeaderDictionary { ["Accept-Encoding"] = accept }));

    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("W/\"a\"", true)]
    [InlineData("\"b\", W/\"a\" , \"c\"", true)]
    [InlineData("*", true)]
    [InlineData("\"b\"", false)]
    [InlineData("\"A\"", false)]
    [InlineData("a", false)]
    [InlineData("", false)]
    public void A_tag_is_known_when_the_request_names_it(string tags, bool known) =>
        Assert.Equal(known, EntityTag.IsKnown(new HeaderDictionary { ["If-None-Match"] = tags }, "\"a\""));

    [Fact]
    public void Tags_differ_with_the_body_and_with_its_coding()
    {
        string[] tags = [EntityTag.Of("a"u8, null), EntityTag.Of("b"u8, null), EntityTag.Of("a"u8, "br"), EntityTag.Of("a"u8, "gzip")];

        Assert.Equal(4, tags.Distinct().Count());
        Assert.Equal(tags[0], EntityTag.Of("a"u8, null));
    }
}

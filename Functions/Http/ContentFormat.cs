namespace Dateline.Functions.Http;

/// <summary>A way to write an answer.</summary>
/// <param name="Name">Its name in <c>?format=</c>.</param>
/// <param name="MediaType">Its name in <c>Accept</c>.</param>
/// <param name="Parameters">What follows the media type in <c>Content-Type</c>.</param>
public sealed record ContentFormat(string Name, string MediaType, string Parameters = "")
{
    private const string Utf8 = "; charset=utf-8";

    public static ContentFormat Json { get; } = new("json", "application/json", Utf8);

    public static ContentFormat JsonLines { get; } = new("ndjson", "application/x-ndjson", Utf8);

    public static ContentFormat Csv { get; } = new("csv", "text/csv", Utf8 + "; header=present");

    public static ContentFormat GeoJson { get; } = new("geojson", "application/geo+json", Utf8);

    public static ContentFormat Atom { get; } = new("atom", "application/atom+xml", Utf8);

    public static ContentFormat JsonLinked { get; } = new("jsonld", "application/ld+json", "; profile=\"http://www.w3.org/ns/anno.jsonld\"" + Utf8);

    public static ContentFormat Html { get; } = new("html", "text/html", Utf8);

    public static ContentFormat Script { get; } = new("js", "text/javascript", Utf8);

    public static ContentFormat Problem { get; } = new("problem", "application/problem+json", Utf8);

    public string ContentType => MediaType + Parameters;
}

using System.Text.Json.Nodes;

namespace Dateline.Functions.Http.Parameters;

/// <summary>How to write the answer; it stands above the request's <c>Accept</c>.</summary>
public sealed class FormatParameter(IReadOnlyList<ContentFormat> formats) : Parameter("format", "How to write the answer, whatever the header Accept says.")
{
    public override string Expected => $"one of {string.Join(", ", formats.Select(format => format.Name))}";

    public override bool IsPartOfQuestion => false;

    public override JsonObject Schema() => new() { ["type"] = "string", ["enum"] = new JsonArray([.. formats.Select(format => (JsonNode)format.Name)]) };

    internal override object? Read(string text) => formats.FirstOrDefault(format => format.Name == text);
}

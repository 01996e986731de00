using System.Text.Json.Nodes;

namespace Dateline.Functions.Http.Parameters;

/// <summary>One word of a list.</summary>
public sealed class WordParameter(string name, string about, IReadOnlyCollection<string> allowed, string? standard = null) : Parameter(name, about)
{
    public IReadOnlyCollection<string> Allowed => allowed;

    public string? Standard => standard;

    public override string Expected => $"one of {string.Join(", ", allowed)}";

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. allowed.Select(word => (JsonNode)word)]) };
        if (standard is not null) schema["default"] = standard;
        return schema;
    }

    internal override object? Read(string text) => allowed.Contains(text) ? text : null;
}

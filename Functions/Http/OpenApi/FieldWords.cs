using System.Text.Json.Nodes;

namespace Dateline.Functions.Http.OpenApi;

/// <summary>What the fields of the answers mean. A name means the same wherever it stands; <c>Schema.name</c> where it does not.</summary>
public static class FieldWords
{
    private static readonly Dictionary<string, string> Words = Read();

    public static void Describe(JsonObject schema, string name)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (schema["properties"] is not JsonObject fields) return;
        foreach (var (field, inner) in fields)
        {
            if (inner is JsonObject thing && thing["description"] is null && (Words.GetValueOrDefault($"{name}.{field}") ?? Words.GetValueOrDefault(field)) is { } words) thing["description"] = words;
        }
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(FieldWords).Assembly.GetManifestResourceStream("Dateline.Functions.Http.OpenApi.FieldWords.txt")!;
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split(':', 2) is [var name, var about]) words[name] = about.Trim();
        }

        return words;
    }
}

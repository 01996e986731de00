using System.Text.Json.Nodes;
using Dateline.Functions.Http.Parameters;
using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Http.OpenApi;

/// <summary>What a request carries, as OpenAPI describes it.</summary>
internal static class OpenApiParameters
{
    private static readonly Dictionary<string, (string About, string Example)> Parts = new()
    {
        ["id"] = ("The id, as lists give it.", "geo:1135689"),
        ["name"] = ("The file's name, folders and all.", "2015/kunduz.txt"),
        ["version"] = ("The version of the script.", "1"),
    };

    private static readonly Dictionary<string, JsonNode> Examples = new()
    {
        ["from"] = "2015-09-01",
        ["to"] = "2015-09-30",
        ["limit"] = 20,
        ["bbox"] = "60,29,75,39",
        ["entity"] = "geo:1135689",
        ["place"] = "iso:AF",
        ["actor"] = "grp:taliban",
        ["target"] = "geo:1135689",
        ["speaker"] = "per:ashraf-ghani",
        ["country"] = "AF",
        ["prefix"] = "kun",
        ["q"] = "\"grain store\" flood",
        ["source"] = "Reuters",
        ["language"] = "en",
        ["min"] = 10,
        ["wait"] = 30,
    };

    public static JsonNode InPath(string name)
    {
        var (about, example) = Parts.GetValueOrDefault(name, ("A part of the path.", "1"));
        return new JsonObject
        {
            ["name"] = name,
            ["in"] = "path",
            ["required"] = true,
            ["description"] = about,
            ["schema"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            ["example"] = example,
        };
    }

    public static JsonNode InQuery(Parameter parameter)
    {
        var described = new JsonObject { ["name"] = parameter.Name, ["in"] = "query", ["description"] = parameter.About, ["schema"] = parameter.Schema() };
        if (parameter is TextParameter or SearchParameter or CodeParameter or DayParameter or BoxParameter or NumberParameter && Examples.TryGetValue(parameter.Name, out var example)) described["example"] = example.DeepClone();
        return described;
    }

    public static IEnumerable<JsonNode> InHeader(ApiEndpoint endpoint)
    {
        if (endpoint.IsRead) yield return new JsonObject { ["$ref"] = "#/components/parameters/IfNoneMatch" };
        if (endpoint.Method != HttpMethods.Put) yield break;
        yield return Header("If-None-Match", "`*` writes only a file that is not there yet.", "*");
        yield return Header("x-ms-meta-published", "The day of publication.", "2015-09-30");
        yield return Header("x-ms-meta-source", "The publisher's name.", "Reuters");
        yield return Header("x-ms-meta-url", "The canonical address.", "https://example.org/kunduz");
        yield return Header("x-ms-meta-language", "BCP 47 language tag.", "en");
    }

    public static JsonObject IfNoneMatch() => Header("If-None-Match", "ETags of answers that the caller has, or `*`.", "\"bRzUNAqz2dqOBIzfGnAw\"");

    public static JsonObject File() => new()
    {
        ["description"] = "The file, of any format that is read.",
        ["required"] = true,
        ["content"] = new JsonObject { ["*/*"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["contentEncoding"] = "binary" } } },
    };

    private static JsonObject Header(string name, string about, string example) => new()
    {
        ["name"] = name,
        ["in"] = "header",
        ["description"] = about,
        ["schema"] = new JsonObject { ["type"] = "string" },
        ["example"] = example,
    };
}

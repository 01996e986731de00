using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dateline.Extraction;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Http.OpenApi;

/// <summary>
/// The OpenAPI 3.1 description of the HTTP surface, made from what serves it: the routes of the functions, the parameters that are
/// checked, the formats that are offered and the types that are written.
/// </summary>
public static partial class OpenApiDocument
{
    private const string ReadKey = "readKey";
    private const string WriteKey = "writeKey";
    private const string InQuery = "InQuery";

    /// <summary>The document of an API at an address such as <c>/api</c>.</summary>
    public static JsonObject Create(string server)
    {
        var paths = Paths();
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = server }),
            ["tags"] = new JsonArray([.. ApiOperations.Tags.Select(tag => (JsonNode)new JsonObject { ["name"] = tag.Name, ["description"] = tag.About })]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = Components(paths),
                ["parameters"] = new JsonObject { ["IfNoneMatch"] = OpenApiParameters.IfNoneMatch() },
                ["headers"] = OpenApiAnswers.Headers(),
                ["responses"] = OpenApiAnswers.Shared(),
                ["securitySchemes"] = Keys(),
            },
        };
    }

    /// <summary>A route as OpenAPI writes it.</summary>
    public static string PathOf(string template) => "/" + RouteParameter().Replace(template, "{$1}");

    private static JsonObject Info() => new()
    {
        ["title"] = "Dateline",
        ["version"] = Extractor.Version,
        ["summary"] = "What news articles report, as data: who did what to whom, where, when, how many were hurt, and who says so.",
        ["description"] = About(),
        ["contact"] = new JsonObject { ["name"] = "Dateline" },
        ["license"] = new JsonObject { ["name"] = "MIT", ["url"] = "https://opensource.org/license/mit" },
    };

    private static string About()
    {
        var about = new StringBuilder("""
            Every fact carries the place in the text it was read from and every figure and claim its source; when two sides disagree, both are kept.

            **Formats.** `Accept` or `?format=` picks one of those listed with each operation; without either the first is given. Lines and tables have their
            next page in `Link` only. In CSV a text that a spreadsheet would take for a formula has an apostrophe before it.

            **Lists** take `limit` (1 to 1000, 50 when nothing is said) and `cursor`. `Link: rel="next"` and `next` lead to the next page; a page may be empty and
            still have one. A cursor stays good when new articles arrive.

            **Conditional requests.** Every read has a strong `ETag`; `If-None-Match` is answered 304 when nothing has changed. Every `GET` takes `HEAD`, and
            `OPTIONS` says what a path allows, without a key. Bodies are sent with br or gzip when `Accept-Encoding` takes it.

            **Times** are UTC in ISO 8601; days are yyyy-MM-dd.

            **Problems** are `application/problem+json` (RFC 9457). Their `type` does not change:

            """.ReplaceLineEndings("\n"));
        foreach (var problem in ProblemType.All) about.Append(CultureInfo.InvariantCulture, $"- `{problem.Uri}` ({problem.Status}): {problem.Title}. {problem.About}\n");
        return about.ToString();
    }

    private static JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var endpoint in Endpoints.All)
        {
            var route = ApiRoutes.ByFunction[endpoint.Function];
            var path = PathOf(route.Template);
            if (paths[path] is not JsonObject item) paths[path] = item = [];
            item[endpoint.Method.ToLowerInvariant()] = Operation(endpoint, route);
        }

        return paths;
    }

    private static JsonObject Operation(ApiEndpoint endpoint, ApiRoute route)
    {
        var described = ApiOperations.Of(endpoint);
        var operation = new JsonObject
        {
            ["operationId"] = char.ToLowerInvariant(endpoint.Function[0]) + endpoint.Function[1..],
            ["tags"] = new JsonArray(described.Tag),
            ["summary"] = described.Summary,
            ["description"] = described.About ?? $"{described.Summary}.",
        };
        var inPath = RouteParameter().Matches(route.Template).Select(match => match.Groups[1].Value).ToList();
        JsonArray parameters = [.. inPath.Select(OpenApiParameters.InPath), .. endpoint.Known.Select(OpenApiParameters.InQuery), .. OpenApiParameters.InHeader(endpoint)];
        if (parameters.Count > 0) operation["parameters"] = parameters;
        if (endpoint.Method == HttpMethods.Put) operation["requestBody"] = OpenApiParameters.File();
        operation["responses"] = OpenApiAnswers.Of(endpoint, described, inPath.Count > 0, route.Level != AuthorizationLevel.Anonymous);
        operation["security"] = route.Level == AuthorizationLevel.Anonymous ? [] : Security(endpoint.IsRead ? ReadKey : WriteKey);
        return operation;
    }

    private static JsonArray Security(string key) => [new JsonObject { [key] = new JsonArray() }, new JsonObject { [key + InQuery] = new JsonArray() }];

    private static JsonObject Keys()
    {
        var keys = new JsonObject();
        foreach (var (name, rights) in new[] { (ReadKey, "opens every operation that only reads"), (WriteKey, "opens those that change something, and reads as well") })
        {
            keys[name] = Key("header", "x-functions-key", $"A key that {rights}. A local run asks for none until settings give some.");
            keys[name + InQuery] = Key("query", "code", $"The same key as a parameter. It {rights}.");
        }

        return keys;
    }

    private static JsonObject Key(string place, string name, string about) =>
        new() { ["type"] = "apiKey", ["in"] = place, ["name"] = name, ["description"] = about };

    /// <summary>The schemas that the paths refer to, and those that these refer to.</summary>
    private static JsonObject Components(JsonObject paths)
    {
        var wanted = new Queue<string>(References(paths).Concat(References(OpenApiAnswers.Shared())));
        var found = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        while (wanted.TryDequeue(out var name))
        {
            if (found.ContainsKey(name)) continue;
            found[name] = Schemas.Of(name).DeepClone();
            foreach (var next in References(found[name])) wanted.Enqueue(next);
        }

        return new(found.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject thing when thing["$ref"]?.ToString() is { } reference && reference.StartsWith(Schemas.Components, StringComparison.Ordinal) => [reference[Schemas.Components.Length..]],
        JsonObject thing => thing.SelectMany(member => References(member.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    [GeneratedRegex(@"\{\*?([A-Za-z]+)[^}]*\}")]
    private static partial Regex RouteParameter();
}

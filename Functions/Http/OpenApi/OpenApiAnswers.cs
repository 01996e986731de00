using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Http.OpenApi;

/// <summary>The answers of an operation, as OpenAPI describes them.</summary>
internal static class OpenApiAnswers
{
    private static readonly (string Name, string About, string Example)[] Sent =
    [
        ("ETag", "A strong validator of the body, in the coding that it is sent in.", "\"bRzUNAqz2dqOBIzfGnAw.br\""),
        ("Link", "Where the next page is, and other formats.", "</api/articles?cursor=AbC>; rel=\"next\""),
        ("Cache-Control", "Whether an answer may be kept.", "private, no-cache"),
        ("Vary", "The headers that the answer depends on.", "Accept, Accept-Encoding"),
        ("Location", "Where the outcome is told.", "/api/drops/2015/kunduz.txt"),
        ("Retry-After", "Seconds to wait.", "5"),
    ];

    public static JsonObject Of(ApiEndpoint endpoint, ApiOperation operation, bool hasOwner, bool needsKey)
    {
        var answers = new JsonObject { [Code(operation.Status)] = Success(endpoint, operation) };
        if (endpoint.IsRead) answers["304"] = Shared("NotModified");
        if (endpoint.IsRead || endpoint.Parameters.Count > 0 || endpoint.Method == HttpMethods.Put) answers["400"] = Shared(nameof(ProblemType.BadParameter));
        if (needsKey) answers["401"] = Shared(nameof(ProblemType.Unauthorized));
        if (hasOwner && endpoint.Method != HttpMethods.Put) answers["404"] = Shared(nameof(ProblemType.NotFound));
        if (endpoint.IsRead) answers["406"] = Shared(nameof(ProblemType.NotAcceptable));
        foreach (var problem in operation.Problems) answers[Code(problem.Status)] = Shared(NameOf(problem));
        answers["500"] = Shared(nameof(ProblemType.Fault));
        answers["503"] = Shared(nameof(ProblemType.StorageUnavailable));
        return answers;
    }

    public static JsonObject Headers()
    {
        var headers = new JsonObject();
        foreach (var (name, about, example) in Sent) headers[name] = new JsonObject { ["description"] = about, ["schema"] = new JsonObject { ["type"] = "string" }, ["example"] = example };
        return headers;
    }

    /// <summary>The answers that several operations give.</summary>
    public static JsonObject Shared()
    {
        var shared = new JsonObject
        {
            ["NotModified"] = new JsonObject { ["description"] = "Nothing has changed.", ["headers"] = HeadersOf("ETag", "Cache-Control", "Vary") },
        };
        foreach (var group in ProblemType.All.Where(problem => problem != ProblemType.MethodNotAllowed && problem != ProblemType.BadHeader && problem != ProblemType.BadName))
        {
            shared[NameOf(group)] = new JsonObject
            {
                ["description"] = $"{group.Title}. {group.About}",
                ["content"] = new JsonObject
                {
                    [ContentFormat.Problem.MediaType] = new JsonObject
                    {
                        ["schema"] = Schemas.Reference("Problem"),
                        ["example"] = new JsonObject { ["type"] = group.Uri, ["title"] = group.Title, ["status"] = group.Status, ["detail"] = group.About, ["parameters"] = null },
                    },
                },
            };
            if (group == ProblemType.StorageUnavailable) shared[NameOf(group)]!["headers"] = HeadersOf("Retry-After");
        }

        return shared;
    }

    private static JsonObject Success(ApiEndpoint endpoint, ApiOperation operation)
    {
        var answer = new JsonObject { ["description"] = $"{operation.Summary}." };
        var headers = endpoint.IsRead ? operation.Shape == Shape.Lines ? ["Vary"] : new List<string> { "ETag", "Cache-Control", "Vary" } : [];
        if (operation.Shape == Shape.Page) headers.Add("Link");
        if (endpoint.Method == HttpMethods.Put) headers.Add("Location");
        if (headers.Count > 0) answer["headers"] = HeadersOf([.. headers]);
        if (operation.Shape != Shape.None) answer["content"] = new JsonObject(endpoint.Formats.Select(format => KeyValuePair.Create<string, JsonNode?>(format.MediaType, Content(format, operation))));
        return answer;
    }

    private static JsonObject Content(ContentFormat format, ApiOperation operation) => (format.Name, operation.Shape) switch
    {
        ("json" or "jsonld", Shape.Page) => WithExample(Schemas.PageOf(operation.Item)),
        ("json" or "jsonld", Shape.One) => WithExample(operation.Item),
        ("geojson", _) => WithExample("FeatureCollection"),
        ("ndjson", _) => Plain($"One {operation.Item} a line.", operation.Item),
        ("csv", _) => Plain($"A header and one {operation.Item} a row; the fields of an object in it are named with a point (`article.id`)."),
        ("atom", _) => Plain("A feed with an entry for each article."),
        _ => Plain($"{operation.Summary}."),
    };

    private static JsonObject WithExample(string schema)
    {
        var content = new JsonObject { ["schema"] = Schemas.Reference(schema) };
        if (Samples.Of(schema) is { } example) content["example"] = example;
        return content;
    }

    private static JsonObject Plain(string about, string? line = null)
    {
        var schema = new JsonObject { ["type"] = "string", ["description"] = about };
        if (line is not null) schema["x-line"] = Schemas.Reference(line);
        return new() { ["schema"] = schema };
    }

    private static JsonObject HeadersOf(params IEnumerable<string> names) =>
        new(names.Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["$ref"] = $"#/components/headers/{name}" })));

    // Both kinds of bad request share an answer: a status has one description.
    private static string NameOf(ProblemType problem) => problem == ProblemType.BadHeader || problem == ProblemType.BadName
        ? nameof(ProblemType.BadParameter)
        : string.Concat(problem.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static JsonObject Shared(string name) => new() { ["$ref"] = $"#/components/responses/{name}" };

    private static string Code(int status) => status.ToString(CultureInfo.InvariantCulture);
}

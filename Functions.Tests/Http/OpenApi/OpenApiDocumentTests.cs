using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dateline.Functions.Http;
using Dateline.Functions.Http.OpenApi;
using Dateline.Functions.Tests.Infra;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Tests.Http.OpenApi;

public sealed partial class OpenApiDocumentTests
{
    private static readonly string[] Methods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

    [Fact]
    public void Every_http_function_is_an_endpoint_that_is_described()
    {
        var described = Endpoints.All.Select(endpoint => endpoint.Function).Append(nameof(AnswerOptions)).Order();

        Assert.Equal(ApiRoutes.ByFunction.Keys.Order(), described);
        Assert.All(Endpoints.All, endpoint => Assert.NotEmpty(ApiOperations.Of(endpoint).Summary));
    }

    /// <summary>A method that no function declares is answered 404 by the Azure host, and 405 by nobody.</summary>
    [Fact]
    public void Every_route_declares_every_method_once()
    {
        foreach (var route in ApiRoutes.ByFunction.Values.Where(route => route.Function != nameof(AnswerOptions)).GroupBy(route => route.Template))
        {
            Assert.Equal((route.Key, string.Join(' ', Methods)), (route.Key, string.Join(' ', route.SelectMany(function => function.Declared).Append("OPTIONS").Order())));
            Assert.All(route, function => Assert.Subset(function.Declared.ToHashSet(), Endpoints.All.Single(endpoint => endpoint.Function == function.Function).Methods.ToHashSet()));
        }
    }

    [Fact]
    public void Only_what_tells_nothing_of_the_articles_needs_no_key() => Assert.Equal(
        ["AnswerOptions", "GetDocs", "GetDocsScript", "GetHealth", "GetOpenApi"],
        ApiRoutes.ByFunction.Values.Where(route => route.Level == AuthorizationLevel.Anonymous).Select(route => route.Function).Order());

    [Theory]
    [InlineData("keys.sh", "Put* | Delete* | Replay*)")]
    [InlineData("keys.ps1", "'^(Put|Delete|Replay)'")]
    public void The_scripts_that_set_keys_know_the_functions_that_change_something(string script, string pattern)
    {
        Assert.Contains(pattern, File.ReadAllText(Repository.PathOf("infra", "hooks", script)), StringComparison.Ordinal);
        Assert.All(Endpoints.All, endpoint => Assert.Equal(endpoint.IsRead, !Changes().IsMatch(endpoint.Function)));
    }

    [Fact]
    public void Every_field_says_what_it_means()
    {
        var silent = from schema in Contract.Document["components"]!["schemas"]!.AsObject()
                     from field in schema.Value!["properties"] as JsonObject ?? []
                     where field.Value!["description"] is null && field.Value["const"] is null
                     select $"{schema.Key}.{field.Key}";

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_example_is_as_its_schema_says()
    {
        var examples = (from path in Contract.Document["paths"]!.AsObject()
                        from operation in path.Value!.AsObject()
                        from answer in operation.Value!["responses"]!.AsObject()
                        from content in Contract.Resolve(answer.Value!.AsObject())["content"] as JsonObject ?? []
                        where content.Value!["example"] is not null
                        select (Name: $"{operation.Key} {path.Key} {answer.Key} {content.Key}", Content: content.Value!)).ToList();

        Assert.True(examples.Count > 40);
        Assert.All(examples, example => Assert.Equal((example.Name, ""), (example.Name, string.Join('\n', Contract.Faults(example.Content["schema"]!, Element(example.Content["example"]!))))));
    }

    [Fact]
    public void An_answer_with_a_field_too_many_or_too_few_or_of_another_kind_is_told()
    {
        var health = Schemas.Reference("Health");

        Assert.Empty(Contract.Faults(health, Element(new JsonObject { ["status"] = "ok" })));
        Assert.NotEmpty(Contract.Faults(health, Element(new JsonObject { ["status"] = "ok", ["more"] = 1 })));
        Assert.NotEmpty(Contract.Faults(health, Element(new JsonObject())));
        Assert.NotEmpty(Contract.Faults(health, Element(new JsonObject { ["status"] = 1 })));
        Assert.NotEmpty(Contract.Faults(Schemas.Reference("Drop"), Element(Drop("yesterday"))));
        Assert.Empty(Contract.Faults(Schemas.Reference("Drop"), Element(Drop("2015-09-30T06:15:00+00:00"))));
    }

    [Fact]
    public void Words_that_may_be_asked_for_are_listed()
    {
        var kind = Contract.Document["paths"]!["/figures"]!["get"]!["parameters"]!.AsArray().Single(parameter => parameter!["name"]?.ToString() == "kind")!;

        Assert.Contains("displaced", kind["schema"]!["enum"]!.AsArray().Select(word => word!.ToString()));
        Assert.Equal("/drops/{name}", OpenApiDocument.PathOf("drops/{*name:minlength(1)}"));
    }

    [GeneratedRegex("^(Put|Delete|Replay)")]
    private static partial Regex Changes();

    private static JsonNode Drop(string received)
    {
        var drop = Contract.Document["paths"]!["/drops"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["example"]!["items"]![0]!.DeepClone();
        drop["received"] = received;
        return drop;
    }

    private static JsonElement Element(JsonNode node) => JsonSerializer.SerializeToElement(node);
}

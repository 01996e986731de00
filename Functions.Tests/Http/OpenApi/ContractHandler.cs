using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Dateline.Functions.Tests.Http.OpenApi;

/// <summary>Holds every answer against the OpenAPI document: its status, its media type, its headers and its body.</summary>
internal sealed class ContractHandler() : DelegatingHandler(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var call = $"{request.Method} {request.RequestUri!.PathAndQuery} → {(int)response.StatusCode}";
        if (request.Method == HttpMethod.Options) Assert.True((int)response.StatusCode is 204 or 404, call);
        else if (Contract.At(Uri.UnescapeDataString(request.RequestUri.AbsolutePath)) is not { } path) Assert.True((int)response.StatusCode == 404, $"{call}: the document has no such path.");
        else await CheckAsync(call, path, request.Method, response, cancellationToken);
        return response;
    }

    private static async Task CheckAsync(string call, JsonObject path, HttpMethod method, HttpResponseMessage response, CancellationToken cancellation)
    {
        var name = method == HttpMethod.Head ? "get" : method.Method.ToLowerInvariant();
        if (path[name] is not JsonObject operation)
        {
            Assert.True((int)response.StatusCode is 405 or 401, $"{call}: the document has no such operation.");
            return;
        }

        var answer = Contract.Answer(operation, (int)response.StatusCode);
        Assert.True(answer is not null, $"{call}: the document has no such status.");
        foreach (var (header, _) in answer["headers"] as JsonObject ?? []) if (header != "Link") Assert.True(response.Headers.Contains(header), $"{call}: header {header} is missing.");
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (answer["content"] is not JsonObject content)
        {
            Assert.True(body.Length == 0, $"{call}: it has a body, the document says it has none.");
            return;
        }

        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        Assert.True(content[type] is not null, $"{call}: the document has no {type}.");
        if (method != HttpMethod.Head && response.Content.Headers.ContentEncoding.Count == 0) CheckBody(call, type, content[type]!["schema"]!, body);
    }

    private static void CheckBody(string call, string type, JsonNode schema, byte[] body)
    {
        if (type.EndsWith("json", StringComparison.Ordinal) && schema["x-line"] is not { }) CheckJson(call, schema, body);
        else if (schema["x-line"] is { } line) foreach (var text in Encoding.UTF8.GetString(body).Split('\n', StringSplitOptions.RemoveEmptyEntries)) CheckJson(call, line, Encoding.UTF8.GetBytes(text));
        else if (type.EndsWith("xml", StringComparison.Ordinal)) XDocument.Parse(Encoding.UTF8.GetString(body));
        else Assert.True(body.Length > 0, $"{call}: it has no body.");
    }

    private static void CheckJson(string call, JsonNode schema, byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        var faults = Contract.Faults(schema, json.RootElement);
        Assert.True(faults.Count == 0, $"{call}: {string.Join(Environment.NewLine, faults)}{Environment.NewLine}{json.RootElement}");
    }
}

using System.Text;
using Dateline.Functions.Http;
using Dateline.Functions.Http.Parameters;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Tests.Http;

public sealed class QuestionTests
{
    private static readonly ApiEndpoint Endpoint = new("Test", [ApiParameters.From, ApiParameters.To, ApiParameters.Kind, ApiParameters.Box, ApiParameters.Limit, ApiParameters.Cursor]);

    [Fact]
    public void Parameters_are_read_by_their_kind()
    {
        var question = Ask("?from=2015-09-30&kind=killed&bbox=68,36,69,37.5&limit=7&code=secret");

        Assert.Null(question.Problem);
        Assert.Equal((new DateOnly(2015, 9, 30), null, "killed", 7), (question[ApiParameters.From], question[ApiParameters.To], question[ApiParameters.Kind], question.Limit));
        Assert.Equal(37.5, question[ApiParameters.Box]!.North);
        Assert.Equal(50, Ask("").Limit);
    }

    [Theory]
    [InlineData("?from=30.9.2015", "from: '30.9.2015' is not a day written as yyyy-MM-dd.")]
    [InlineData("?kind=dead", "kind: 'dead' is not one of killed, injured, missing")]
    [InlineData("?limit=1001", "limit: '1001' is not a whole number from 1 to 1000.")]
    [InlineData("?bbox=1,2,3", "bbox: '1,2,3' is not west,south,east,north in degrees, longitudes from -180 to 180, latitudes from -90 to 90 with the southern one first.")]
    [InlineData("?form=x", "form: it is unknown here; known are bbox, cursor, format, from, kind, limit, to.")]
    [InlineData("?From=2015-09-30&x=1&to=2015-01-01", "x: it is unknown here")]
    [InlineData("?kind=killed&kind=injured", "kind: it is given more than once.")]
    [InlineData("?from=2015-10-01&to=2015-09-30", "from: it lies after to.")]
    [InlineData("?cursor=AAAA", "cursor: it is not a cursor that this list gave")]
    public async Task Mistakes_are_named_with_what_is_allowed(string query, string detail) =>
        Assert.Contains(detail, await DetailAsync(Ask(query)), StringComparison.Ordinal);

    [Fact]
    public async Task All_mistakes_are_answered_at_once()
    {
        var detail = await DetailAsync(Ask("?from=x&to=y&z=1"));

        Assert.All(["from: ", "to: ", "z: "], name => Assert.Contains(name, detail, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cursor_goes_on_with_the_same_question_whatever_the_size_of_the_page()
    {
        var cursor = Ask("?kind=killed&limit=1").CursorTo("place")!;

        Assert.Equal("place", Ask($"?limit=100&cursor={cursor}&kind=killed").Position);
        Assert.NotNull(Ask($"?limit=1&cursor={cursor}&kind=injured").Problem);
        Assert.NotNull(Ask($"?limit=1&cursor={cursor}").Problem);
    }

    [Fact]
    public void Every_list_takes_a_limit_and_every_parameter_says_what_it_is()
    {
        Assert.All(Endpoints.All.Where(endpoint => endpoint.IsList), endpoint => Assert.Contains(ApiParameters.Limit, endpoint.Parameters));
        Assert.All(Endpoints.All.SelectMany(endpoint => endpoint.Parameters), parameter => Assert.All([parameter.About, parameter.Expected, parameter.Schema()["type"]!.ToString()], Assert.NotEmpty));
        Assert.All(Endpoints.All, endpoint => Assert.Equal(endpoint.Parameters.Count, endpoint.Parameters.Select(parameter => parameter.Name).Distinct().Count()));
    }

    private static Question Ask(string query)
    {
        var http = new DefaultHttpContext();
        (http.Request.Path, http.Request.QueryString) = ("/api/test", new QueryString(query));
        return Question.Of(http.Request, Endpoint);
    }

    private static async Task<string> DetailAsync(Question question)
    {
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;
        await question.Problem!.ExecuteResultAsync(new ActionContext { HttpContext = http });
        Assert.Equal(400, http.Response.StatusCode);
        return System.Text.Json.Nodes.JsonNode.Parse(Encoding.UTF8.GetString(body.ToArray()))!["detail"]!.ToString();
    }
}

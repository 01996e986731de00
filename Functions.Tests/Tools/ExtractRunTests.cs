using System.Text;
using System.Text.Json;
using Dateline.Extraction;
using Dateline.Intake;
using Dateline.Tools.Extract;
using Microsoft.Extensions.Time.Testing;

namespace Dateline.Functions.Tests.Tools;

public sealed class ExtractRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline").FullName;
    private readonly MemoryStream _output = new();
    private readonly StringWriter _errors = new();

    [Fact]
    public void Each_file_gives_one_document_a_line_in_order()
    {
        var code = Run([File("b.txt", "Second city falls\n\nKabul fell."), File("a.txt", "Paris is quiet.")]);
        Assert.Equal(0, code);
        Assert.Equal(["Second city falls\n\nKabul fell.", "Paris is quiet."], Documents().Select(d => d.GetProperty("text").GetString()));
        Assert.Empty(_errors.ToString());
    }

    [Fact]
    public void A_file_that_cannot_be_read_costs_one_line_of_error_and_nothing_else()
    {
        var code = Run([Path.Combine(_folder, "missing.txt"), File("empty.txt", ""), _folder, File("good.txt", "Paris is quiet.")]);
        Assert.Equal(1, code);
        Assert.Single(Documents());
        var lines = _errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("missing.txt: ", lines[0], StringComparison.Ordinal);
        Assert.Contains("empty.txt: ", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.DoesNotContain("   at ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_day_given_stands_above_the_one_in_the_file()
    {
        Run([File("a.json", """{"title":"T","body":"Paris is quiet.","published":"2001-01-01"}""")], new() { Published = new(2015, 9, 30) });
        var document = Documents().Single();
        Assert.Equal("2015-09-30", document.GetProperty("published").GetString());
        Assert.StartsWith("20150930-", document.GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_a_day_is_dated_by_the_day_it_arrived_in_its_id_only()
    {
        Run([File("a.txt", "Paris is quiet.")]);
        var document = Documents().Single();
        Assert.Equal(JsonValueKind.Null, document.GetProperty("published").ValueKind);
        Assert.StartsWith("20200229-", document.GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    private int Run(IReadOnlyList<string> files, ArticleOverrides? overrides = null) =>
        new ExtractRun(new ArticleReader(), Extractor.Create(), _output, _errors, new FakeTimeProvider(new DateTimeOffset(2020, 2, 29, 12, 0, 0, TimeSpan.Zero)))
            .Read(files, ArticleReader.Auto, overrides ?? new());

    private string File(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    private List<JsonElement> Documents() =>
        [.. Encoding.UTF8.GetString(_output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}

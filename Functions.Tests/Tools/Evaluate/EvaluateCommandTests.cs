using System.Text.Json;
using Dateline.Tools.Evaluate;

namespace Dateline.Functions.Tests.Tools.Evaluate;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gold-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Scores_are_written_as_one_line_of_JSON()
    {
        Write("01.ann", "Quiet day in [[GPE|Rome]]\n\nNothing happened in [[GPE|Rome]] on Tuesday, and nobody minded it at all.\n");
        Write("01.gold.json", Facts);
        var (output, errors) = (new StringWriter(), new StringWriter());

        Assert.Equal(0, EvaluateCommand.EvaluateGold(_folder.FullName, json: true, verbose: false, output, errors));

        using var scores = JsonDocument.Parse(output.ToString());
        Assert.Equal(1, scores.RootElement.GetProperty("articles").GetInt32());
        var mentions = scores.RootElement.GetProperty("measures")[0];
        Assert.Equal("mentions strict (11 types)", mentions.GetProperty("name").GetString());
        Assert.Equal(2, mentions.GetProperty("expected").GetInt32());
    }

    [Fact]
    public void A_folder_without_articles_is_an_error()
    {
        var errors = new StringWriter();

        Assert.Equal(1, EvaluateCommand.EvaluateGold(_folder.FullName, false, false, TextWriter.Null, errors));
        Assert.Contains("no gold articles", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_is_named()
    {
        Write("07.ann", "Title\n\nBody [[GPE|Rome]].\n");
        Write("07.gold.json", """{"published":"2020-01-01","genre":"local","figures":[{"kind":"eaten"}]}""");
        var errors = new StringWriter();

        Assert.Equal(1, EvaluateCommand.EvaluateGold(_folder.FullName, false, false, TextWriter.Null, errors));
        Assert.Contains("07.ann", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_scored_by_themselves_in_files_of_several_articles()
    {
        Write("wire.ann", "Quiet day in [[GPE|Rome]]\nNothing happened in [[GPE|Rome]] on Tuesday.\n-----\n[[GPE|France]] votes\n[[PERSON|Emmanuel Macron]] voted in [[GPE|Le Touquet]].\n");
        var output = new StringWriter();

        Assert.Equal(0, EvaluateCommand.EvaluateNames(_folder.FullName, json: true, verbose: false, output, TextWriter.Null));

        using var scores = JsonDocument.Parse(output.ToString());
        Assert.Equal(2, scores.RootElement.GetProperty("articles").GetInt32());
        Assert.Equal(5, scores.RootElement.GetProperty("measures")[0].GetProperty("expected").GetInt32());
    }

    private const string Facts = """
        {"published":"2020-01-01","genre":"local","people":[],"figures":[],"quotes":[],"dates":[],"places":[],"events":[],"claims":[]}
        """;

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder.FullName, name), content);
}

using System.Text.Json;
using Dateline.Tools.Evaluate.Toponyms;

namespace Dateline.Functions.Tests.Tools.Evaluate.Toponyms;

public sealed class ToponymTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("toponyms-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Marks_become_spans_of_the_title_and_the_paragraphs()
    {
        var text = ToponymText.Parse("01", "published: 2020-02-01\nFair opens in [[Salem|44.94|-123.03|US]]\n\nRain fell.\n\nIt was dry in [[Lima|-12.05|-77.04|PE]].\n");

        Assert.Equal(new DateOnly(2020, 2, 1), text.Published);
        Assert.Equal(["Fair opens in Salem", "Rain fell.", "It was dry in Lima."], text.Paragraphs);
        Assert.Equal([new(14, 19, "Salem", (44.94, -123.03), "US"), new(47, 51, "Lima", (-12.05, -77.04), "PE")], text.Toponyms);
    }

    [Theory]
    [InlineData("Title\n\nBody")]
    [InlineData("published: 2020-02-01\nTitle\n\n[[Rome|41.9|12.5]]")]
    [InlineData("published: 2020-02-01\nTitle\n\n[[Rome|north|12.5|IT]]")]
    [InlineData("published: 2020-02-01\nTitle\n\n[[Rome|41.9|12.5|IT")]
    public void A_broken_text_is_refused(string file) => Assert.Throws<FormatException>(() => ToponymText.Parse("01", file));

    [Fact]
    public void Distances_are_counted_of_what_was_put_on_the_map()
    {
        var score = new ToponymScore("x");
        score.Add(1, rightCountry: true, "a");
        score.Add(100, rightCountry: true, "b");
        score.Add(2000, rightCountry: false, "c");
        score.Add(null, rightCountry: false, "d");

        Assert.Equal((4, 3, 75.0), (score.Gold, score.Resolved, score.Recall));
        Assert.Equal((66.7, 33.3, 66.7, 100.0), (Math.Round(score.Within161, 1), Math.Round(score.Within50, 1), Math.Round(score.RightCountry, 1), score.MedianKm));
        Assert.Equal(["b", "c", "d"], score.Misses);
    }

    [Fact]
    public void Folders_are_scored_one_by_one_and_together()
    {
        Write("near/01.txt", "published: 2020-02-01\nVote in [[Paris|48.85|2.35|FR]]\n\nThe council of [[Paris|48.85|2.35|FR]] met in [[France|46|2|FR]].");
        Write("far/01.txt", "published: 2020-02-01\nVote\n\nThe council of [[Berlin|-33|27|ZA]] met in Germany.");
        var output = new StringWriter();

        Assert.Equal(0, ToponymReport.Write(_folder.FullName, json: true, verbose: false, output, TextWriter.Null));

        var rows = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => JsonDocument.Parse(row).RootElement).ToList();
        Assert.Equal(["far", "near", "all"], rows.Select(row => row.GetProperty("name").GetString()));
        Assert.Equal([0, 100, 75], rows.Select(row => row.GetProperty("within161").GetDouble()));
        Assert.Equal([1, 3, 4], rows.Select(row => row.GetProperty("resolved").GetInt32()));
    }

    [Fact]
    public void A_folder_without_texts_is_an_error()
    {
        var errors = new StringWriter();

        Assert.Equal(1, ToponymReport.Write(_folder.FullName, false, false, TextWriter.Null, errors));
        Assert.Contains("no marked place names", errors.ToString(), StringComparison.Ordinal);
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}

using System.Text.Json;
using Dateline.Extraction;
using Spectre.Console;

namespace Dateline.Tools.Evaluate.Conll;

/// <summary>Scores a column file and writes the scores: a table, or with JSON a line a label.</summary>
internal static class ConllReport
{
    /// <summary>0, or 1 and a line of error when a label has no meaning here.</summary>
    public static int Write(string path, string? given, int together, bool json, TextWriter output, TextWriter errors)
    {
        var sentences = ConllFile.Read(path).ToList();
        LabelMap map;
        try
        {
            map = new LabelMap(sentences.SelectMany(sentence => sentence.Names()).Select(name => name.Label), given);
        }
        catch (FormatException unknown)
        {
            errors.WriteLine(unknown.Message);
            return 1;
        }

        var evaluation = new ConllEvaluation(Extractor.Create(), map);
        foreach (var article in Articles(sentences, together)) evaluation.Add(article);
        if (json) foreach (var score in evaluation.Scores) output.WriteLine(JsonSerializer.Serialize(score, JsonSerializerOptions.Web));
        else AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(Table(evaluation.Scores));
        return 0;
    }

    private static IEnumerable<IReadOnlyList<ConllSentence>> Articles(List<ConllSentence> sentences, int together)
    {
        var marked = sentences.Any(sentence => sentence.OpensDocument);
        List<ConllSentence> article = [];
        foreach (var sentence in sentences)
        {
            if (article.Count > 0 && (marked ? sentence.OpensDocument : article.Count >= together))
            {
                yield return article;
                article = [];
            }

            article.Add(sentence);
        }

        if (article.Count > 0) yield return article;
    }

    private static Table Table(IReadOnlyList<SpanScore> scores)
    {
        var table = new Table().AddColumn("label");
        string[] columns = ["precision", "recall", "F1", "found", "wanted"];
        foreach (var column in columns) table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var score in scores) table.AddRow(score.Label, $"{score.Precision:F1}", $"{score.Recall:F1}", $"{score.F1:F1}", $"{score.Found}", $"{score.Wanted}");
        return table;
    }
}

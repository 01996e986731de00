using System.Text.Json;
using Dateline.Extraction;
using Spectre.Console;

namespace Dateline.Tools.Evaluate.Toponyms;

/// <summary>Scores folders of marked texts and writes the scores: a table, or with JSON a line a folder.</summary>
internal static class ToponymReport
{
    /// <summary>0, or 1 and a line of error when a text is not well formed or there is none.</summary>
    public static int Write(string folder, bool json, bool verbose, TextWriter output, TextWriter errors)
    {
        IReadOnlyList<ToponymScore> scores;
        try
        {
            scores = new ToponymEvaluation(Extractor.Create()).Run(folder);
        }
        catch (FormatException fault)
        {
            errors.WriteLine(fault.Message);
            return 1;
        }

        if (scores[^1].Gold == 0)
        {
            errors.WriteLine($"{folder}: There are no marked place names (*.txt) in this folder.");
            return 1;
        }

        if (verbose) foreach (var miss in scores[^1].Misses) output.WriteLine(miss);
        if (json) foreach (var score in scores) output.WriteLine(JsonSerializer.Serialize(Row(score), JsonSerializerOptions.Web));
        else AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(Table(scores));
        return 0;
    }

    private static Table Table(IReadOnlyList<ToponymScore> scores)
    {
        var table = new Table().AddColumn("folder");
        string[] columns = ["gold", "resolved", "recall", "≤ 161 km", "≤ 50 km", "country", "median km"];
        foreach (var column in columns) table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var score in scores) table.AddRow(score.Name, $"{score.Gold}", $"{score.Resolved}", $"{score.Recall:F1}", $"{score.Within161:F1}", $"{score.Within50:F1}", $"{score.RightCountry:F1}", $"{score.MedianKm:F1}");
        return table;
    }

    private static object Row(ToponymScore score) => new { score.Name, score.Gold, score.Resolved, score.Recall, score.Within161, score.Within50, score.RightCountry, score.MedianKm };
}

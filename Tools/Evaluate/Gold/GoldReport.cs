using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Extraction.Documents;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>A scoreboard as a table for people or as JSON for machines.</summary>
internal static class GoldReport
{
    public static void WriteTable(Scoreboard board, TextWriter output)
    {
        output.WriteLine($"{"",-28}{"P",7}{"R",7}{"F1",7}{"correct",9}{"found",7}{"gold",7}");
        foreach (var measure in Enum.GetValues<Measure>()) WriteLine(output, measure.Title(), board[measure]);
        output.WriteLine();
        WriteTypes(board, output);
    }

    /// <summary>The measures of names only.</summary>
    public static void WriteNames(Scoreboard board, TextWriter output)
    {
        output.WriteLine($"{"",-28}{"P",7}{"R",7}{"F1",7}{"correct",9}{"found",7}{"gold",7}");
        foreach (var measure in new[] { Measure.MentionsStrict, Measure.MentionsCoarse }) WriteLine(output, measure.Title(), board[measure]);
        WriteTypes(board, output);
    }

    private static void WriteTypes(Scoreboard board, TextWriter output)
    {
        foreach (var type in Types(board)) WriteLine(output, $"  {type}".ToUpperInvariant(), board[type]);
        if (board.BrokenSpans > 0) output.WriteLine($"spans whose text differs from the document: {board.BrokenSpans}");
    }

    public static void WriteJson(Scoreboard board, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new GoldResult(
            board.Articles,
            board.BrokenSpans,
            [.. Enum.GetValues<Measure>().Select(measure => Row(measure.Title(), board[measure]))],
            [.. Types(board).Select(type => Row(type.ToString().ToUpperInvariant(), board[type]))]),
        GoldResultJson.Default.GoldResult));

    private static IEnumerable<EntityType> Types(Scoreboard board) => Enum.GetValues<EntityType>().Where(type => board[type].Expected > 0);

    private static GoldResultRow Row(string name, Tally tally) =>
        new(name, tally.Precision, tally.Recall, tally.F1, tally.Correct, tally.Found, tally.Expected);

    private static void WriteLine(TextWriter output, string name, Tally tally) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-28}{tally.Precision,7:0.0}{tally.Recall,7:0.0}{tally.F1,7:0.0}{tally.Correct,9:0.##}{tally.Found,7}{tally.Expected,7}"));
}

internal sealed record GoldResult(int Articles, int BrokenSpans, IReadOnlyList<GoldResultRow> Measures, IReadOnlyList<GoldResultRow> Types);

internal sealed record GoldResultRow(string Name, double Precision, double Recall, double F1, double Correct, int Found, int Expected);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoldResult))]
internal sealed partial class GoldResultJson : JsonSerializerContext;

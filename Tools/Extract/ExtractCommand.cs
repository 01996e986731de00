using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dateline.Extraction;
using Dateline.Intake;
using Dateline.Intake.Apart;

namespace Dateline.Tools.Extract;

/// <summary><c>extract [--jsonl] [--published yyyy-MM-dd] [--format auto|text|…] FILE…</c></summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var jsonl = new Option<bool>("--jsonl") { Description = "Write JSON Lines, one document a line; this is also the default." };
        var published = new Option<DateOnly?>("--published")
        {
            Description = "The day of publication, for files that do not say or say it wrongly.",
            HelpName = "yyyy-MM-dd",
            CustomParser = ParseDay,
        };
        var format = new Option<string>("--format") { Description = "What the files are; auto looks at the content.", DefaultValueFactory = _ => ArticleReader.Auto };
        format.AcceptOnlyFromAmong([.. ArticleReader.Formats]);
        var files = new Argument<string[]>("FILE") { Description = "The files to read; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("extract", "Print what each article says, one JSON document a line.") { jsonl, published, format, files };
        command.SetAction(result =>
        {
            using var output = Console.OpenStandardOutput();
            using var readers = new ReaderPool(everything: false);
            var run = new ExtractRun(new ArticleReader(runner: readers), Extractor.Create(), output, Console.Error, TimeProvider.System);
            var overrides = new ArticleOverrides { Published = result.GetValue(published) };
            return run.Read(result.GetValue(files)!, result.GetValue(format)!, overrides);
        });
        return command;
    }

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var given = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"--published '{given}' is not a day; write it as yyyy-MM-dd.");
        return null;
    }
}

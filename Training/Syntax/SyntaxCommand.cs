using System.CommandLine;
using TorchSharp;

namespace Dateline.Training.Syntax;

/// <summary><c>syntax</c>: makes <c>syntax.bin</c> from a treebank and plain text; the tagger's word vectors and lists have to be there.</summary>
internal static class SyntaxCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with syntax/*.conllu and ner/*.conll.", Required = true };
        var target = new Option<DirectoryInfo>("--out") { Description = "Where tagger.vectors and tagger.lists are and syntax.bin goes.", Required = true };
        var teachers = new Option<int>("--teachers") { Description = "Networks that parse the plain text together.", DefaultValueFactory = _ => 3 };
        var teacherEpochs = new Option<int>("--teacher-epochs") { DefaultValueFactory = _ => 10 };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 14 };
        var share = new Option<int>("--share") { Description = "Sentences of plain text an epoch.", DefaultValueFactory = _ => 14_000 };
        var all = new Option<bool>("--all") { Description = "Learn from the held-out documents too; the scores then mean nothing." };
        var fixture = new Option<FileInfo?>("--fixture") { Description = "Where what the network says of a few sentences goes, which a test holds inference to: Functions.Tests/Extraction/Syntax/syntax.fixture.json." };
        var command = new Command("syntax", "Trains the parser.") { data, target, teachers, teacherEpochs, epochs, share, all, fixture };
        command.SetAction(parsed =>
        {
            torch.set_num_threads(1);
            var options = new SyntaxTrainingOptions(parsed.GetValue(teachers), parsed.GetValue(teacherEpochs), parsed.GetValue(epochs), parsed.GetValue(share), parsed.GetValue(all), parsed.GetValue(fixture)?.FullName);
            new SyntaxTraining(parsed.GetValue(data)!.FullName, parsed.GetValue(target)!.FullName, options).Run();
        });
        return command;
    }
}

using System.CommandLine;
using Dateline.Intake;
using SharpFuzz;

namespace Dateline.Tools.Fuzz;

/// <summary><c>fuzz CORPUS [--seconds N] [--findings FOLDER]</c>, and the entry points of AFL and libFuzzer.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var corpus = new Argument<string>("CORPUS") { Description = "A folder of files to start from.", DefaultValueFactory = _ => "." };
        var seconds = new Option<int>("--seconds") { Description = "How long to go on.", DefaultValueFactory = _ => 600 };
        var findings = new Option<string>("--findings") { Description = "Where files are put that break something.", DefaultValueFactory = _ => "findings" };
        var seed = new Option<int>("--seed") { Description = "What the changes begin with; the same gives the same files.", DefaultValueFactory = _ => 1 };
        var only = new Option<string?>("--only") { Description = "Start from files with this in their names." };
        var without = new Option<string?>("--without") { Description = "Leave out files with this in their names." };
        var afl = new Option<bool>("--afl") { Description = "Be run by afl-fuzz." };
        var libFuzzer = new Option<bool>("--libfuzzer") { Description = "Be run by libfuzzer-dotnet." };
        var command = new Command("fuzz", "Change files at random and see that every one is read or rejected.") { corpus, seconds, findings, seed, only, without, afl, libFuzzer };
        command.SetAction(result =>
        {
            if (result.GetValue(afl)) Fuzzer.OutOfProcess.Run(stream => FuzzTarget.Read(Content(stream), "drop"));
            else if (result.GetValue(libFuzzer)) Fuzzer.LibFuzzer.Run(bytes => FuzzTarget.Read(bytes.ToArray(), "drop"));
            else return new FuzzRun(result.GetValue(corpus)!, result.GetValue(findings)!, result.GetValue(seed), result.GetValue(only), result.GetValue(without)).Run(TimeSpan.FromSeconds(result.GetValue(seconds)));
            return 0;
        });
        return command;
    }

    private static byte[] Content(Stream stream)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

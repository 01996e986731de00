using System.CommandLine;
using Azure.Storage.Blobs;
using Spectre.Console;

namespace Dateline.Tools.Drop;

/// <summary><c>drop PATH…</c>: uploads files or folders to the container and waits for the result of each.</summary>
internal static class DropCommand
{
    private const string Emulator = "UseDevelopmentStorage=true";

    public static Command Create()
    {
        var connection = new Option<string>("--connection")
        {
            Description = "Connection string of the storage account; the emulator unless AzureWebJobsStorage says otherwise.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("AzureWebJobsStorage") is { Length: > 0 } set ? set : Emulator,
        };
        var container = new Option<string>("--container") { Description = "The container the app reads.", DefaultValueFactory = _ => "articles" };
        var api = new Option<Uri>("--api") { Description = "Where the app answers.", DefaultValueFactory = _ => new Uri("http://localhost:7071/api/") };
        var key = new Option<string?>("--key") { Description = "The function key, where the app asks for one." };
        var prefix = new Option<string>("--prefix") { Description = "What to put before each name in the container.", DefaultValueFactory = _ => "" };
        var timeout = new Option<int>("--timeout") { Description = "Seconds to wait for the result of a file.", DefaultValueFactory = _ => 120 };
        var metadata = Metadata.Select(name => new Option<string?>($"--{name}") { Description = $"The {name} of every article, whatever its file says." }).ToArray();
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders with everything in them.", Arity = ArgumentArity.OneOrMore };

        var command = new Command("drop", "Upload files or folders to the container and wait for the result of each.") { connection, container, api, key, prefix, timeout, paths };
        foreach (var option in metadata) command.Add(option);
        command.SetAction(async (result, cancellation) =>
        {
            using var http = new HttpClient { BaseAddress = WithSlash(result.GetValue(api)!) };
            if (result.GetValue(key) is { } secret) http.DefaultRequestHeaders.Add("x-functions-key", secret);
            var blobs = new BlobContainerClient(result.GetValue(connection), result.GetValue(container));
            var given = Metadata.Zip(metadata).Where(pair => result.GetValue(pair.Second) is not null).ToDictionary(pair => pair.First, pair => result.GetValue(pair.Second)!);
            var run = new DropRun(blobs, new DropLedger(http), given, TimeSpan.FromSeconds(result.GetValue(timeout)), TimeProvider.System);
            var (files, missing) = FoundFile.Find(result.GetValue(paths)!, result.GetValue(prefix)!);
            foreach (var path in missing) await Console.Error.WriteLineAsync($"{path}: There is no such file or folder.");
            var outcomes = await DropDisplay.For(AnsiConsole.Console).Run(files, run, cancellation);
            return missing.Count == 0 && outcomes.All(outcome => outcome.Status == DropStatus.Parsed) ? 0 : 1;
        });
        return command;
    }

    /// <summary>What a blob's metadata may say about its articles.</summary>
    private static readonly string[] Metadata = ["published", "source", "url", "language"];

    private static Uri WithSlash(Uri address) => address.OriginalString.EndsWith('/') ? address : new Uri(address.OriginalString + "/");
}

using System.Diagnostics;

namespace Dateline.Functions.Tests.Infra;

internal sealed record ToolOutput(int ExitCode, string Output, string Errors);

/// <summary>Runs a program to its end and keeps what it said.</summary>
internal static class CommandLineTool
{
    public static async Task<ToolOutput> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A test host started by `dotnet test` must not lend its own MSBuild to the one started here.
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(inherited);

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new ToolOutput(process.ExitCode, await output, await errors);
    }
}

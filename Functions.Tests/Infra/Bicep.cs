using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Dateline.Functions.Tests.Infra;

/// <summary>The Bicep compiler that the build restores from NuGet; it needs no network.</summary>
internal static class Bicep
{
    private static readonly string? Compiler = typeof(Bicep).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "BicepCompiler")?.Value;

    // A template is compiled once, however many tests look at it.
    private static readonly ConcurrentDictionary<string, Task<ToolOutput>> Built = new();

    public static Task<ToolOutput> LintAsync(string file) => RunAsync("lint", file);

    public static async Task<JsonDocument> BuildAsync(string file)
    {
        var built = await Built.GetOrAdd(file, _ => RunAsync("build", file, "--stdout"));
        Assert.True(built.ExitCode == 0, built.Errors);
        return JsonDocument.Parse(built.Output);
    }

    private static async Task<ToolOutput> RunAsync(string command, string file, params string[] options)
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Compiler), "The Bicep compiler is restored on Linux x64 only.");
        return await CommandLineTool.RunAsync(
            Compiler!,
            [command, Repository.PathOf("infra", file), .. options],
            CancellationToken.None);
    }
}

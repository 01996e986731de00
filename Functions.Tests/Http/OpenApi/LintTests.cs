using Dateline.Functions.Tests.Infra;

namespace Dateline.Functions.Tests.Http.OpenApi;

public sealed class LintTests
{
    [Fact]
    public async Task The_document_has_nothing_that_Spectral_finds_fault_with()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = Repository.PathOf("Functions.Tests", "Http", "OpenApi", "Lint");
        var document = Path.Combine(Directory.CreateTempSubdirectory("dateline-lint-").FullName, "openapi.json");
        await File.WriteAllTextAsync(document, Contract.Document.ToJsonString(), token);

        var installed = await CommandLineTool.RunAsync("node", [Repository.PathOf("Functions.Runtime", "build", "restore-azurite.cjs"), folder], token);
        Assert.True(installed.ExitCode == 0, installed.Output + installed.Errors);
        var lint = await CommandLineTool.RunAsync(
            "node",
            [Path.Combine(folder, "node_modules", "@stoplight", "spectral-cli", "dist", "index.js"), "lint", document, "--ruleset", Path.Combine(folder, ".spectral.yaml"), "--fail-severity", "hint"],
            token);

        Assert.True(lint.ExitCode == 0, lint.Output + lint.Errors);
        Directory.Delete(Path.GetDirectoryName(document)!, recursive: true);
    }
}

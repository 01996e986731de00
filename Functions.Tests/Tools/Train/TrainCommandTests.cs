using Dateline.Tools.Train;

namespace Dateline.Functions.Tests.Tools.Train;

public sealed class TrainCommandTests
{
    [Fact]
    public async Task Without_data_it_says_what_it_needs()
    {
        using var errors = new StringWriter();

        var code = await TrainCommand.Run(null, new DirectoryInfo("."), new FileInfo("Training.csproj"), [], errors, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Contains("first-names.txt", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Away_from_the_repository_it_names_the_project_it_misses()
    {
        using var errors = new StringWriter();

        var code = await TrainCommand.Run(new DirectoryInfo(Path.GetTempPath()), new DirectoryInfo("."), new FileInfo("/nowhere/Training.csproj"), [], errors, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Contains("/nowhere/Training.csproj", errors.ToString(), StringComparison.Ordinal);
    }
}

using Dateline.Functions.Tests.Infra;
using Dateline.Intake;
using Dateline.Intake.Apart;

namespace Dateline.Functions.Tests.Intake;

/// <summary>Broken, hostile and odd files, each with the outcome it must have; <c>outcomes.tsv</c> lists them.</summary>
public sealed class HostileFileTests
{
    // Some of these files end the process that reads them.
    private static readonly ArticleReader Reader = new(runner: new ReaderPool(everything: false));

    private static readonly string Folder = Repository.PathOf("Functions.Tests", "Intake", "Hostile");

    public static TheoryData<string, string> Files =>
        [.. File.ReadLines(Path.Combine(Folder, "outcomes.tsv")).Where(row => row is not ['#', ..]).Select(row => row.Split('\t')).Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_ends_as_it_must(string name, string outcome)
    {
        var items = Reader.Read(new DroppedFile(File.ReadAllBytes(Path.Combine(Folder, name)), name)).Items.ToList();

        Assert.Equal(outcome, string.Join(' ', items.Select(item => item is Rejected rejected ? rejected.Code : "article").GroupBy(code => code).Select(group => group.Count() > 1 ? $"{group.Count()}×{group.Key}" : group.Key)));
        Assert.All(items.OfType<Rejected>(), rejected => Assert.EndsWith(".", rejected.Reason, StringComparison.Ordinal));
        Assert.All(items.OfType<ReadArticle>(), read => Assert.DoesNotContain(string.Join(' ', read.Article.Paragraphs), character => char.IsControl(character) || character is '\u202E' or '\u200B' or '\uFEFF'));
    }

    [Fact]
    public void Every_file_has_its_outcome_listed() =>
        Assert.Equal(
            Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Where(name => name != "outcomes.tsv").Order(StringComparer.Ordinal),
            Files.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_bytes_are_changed_a_file_is_read_or_rejected(int seed)
    {
        var random = new Random(seed);
        foreach (var (name, _) in Files.Select(row => row.Data))
        {
            var content = File.ReadAllBytes(Path.Combine(Folder, name));
            for (var change = 0; change < 8 && content.Length > 0; change++) content[random.Next(content.Length)] = (byte)random.Next(256);

            Assert.NotEmpty(Reader.Read(new DroppedFile(content, name)).Items);
        }
    }
}

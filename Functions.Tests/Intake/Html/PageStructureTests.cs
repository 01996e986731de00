using Dateline.Functions.Tests.Infra;
using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake.Html;

/// <summary>Pages built as news sites build them, each beside the text of its article.</summary>
public sealed class PageStructureTests
{
    private static readonly string Folder = Repository.PathOf("Functions.Tests", "Intake", "Pages");

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_article_is_found_among_what_stands_around_it(string page)
    {
        var f1 = F1(page);

        Assert.True(f1 >= 0.95, $"{page}: token F1 {f1:F3}");
    }

    [Fact]
    public void Over_all_pages_nearly_every_word_is_right()
    {
        var mean = Pages.Select(page => F1(page.Data)).Average();

        TestContext.Current.TestOutputHelper?.WriteLine($"Mean token F1 over {Pages.Count} pages: {mean:F4}");
        Assert.True(mean >= 0.985, $"mean token F1 {mean:F4}");
    }

    private static double F1(string page)
    {
        var file = new DroppedFile(File.ReadAllBytes(Path.Combine(Folder, page + ".html")), page + ".html");
        var found = file.Items().OfType<ReadArticle>().SelectMany(item => item.Article.Paragraphs);
        return TokenOverlap.F1(string.Join('\n', found), File.ReadAllText(Path.Combine(Folder, page + ".txt")));
    }
}

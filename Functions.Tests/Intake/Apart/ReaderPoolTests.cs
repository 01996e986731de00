using System.Text;
using Dateline.Functions.Tests.Infra;
using Dateline.Intake;
using Dateline.Intake.Apart;

namespace Dateline.Functions.Tests.Intake.Apart;

/// <summary>Readers in processes of their own, which the files here break.</summary>
public sealed class ReaderPoolTests : IDisposable
{
    private const string Page = "<html><body><h1>Bridge</h1><p>The bridge at Orrin closed on Monday, and the town was cut in two until the evening.</p></body></html>";

    private readonly ReaderPool _pool = new(everything: true);

    public void Dispose() => _pool.Dispose();

    [Fact]
    public void A_file_reads_apart_as_it_does_here()
    {
        foreach (var name in new[] { "seeds/conflict-taiz-market.html", "seeds/conflict-masiaka-road.json", "seeds/local-ohio-bridge.txt", "seeds/culture-locarno-prize.md", "Functions.Tests/Intake/Hostile/pdf-plain.pdf", "Functions.Tests/Intake/Hostile/zip-slip.zip", "Functions.Tests/Intake/Hostile/mailbox-broken-message.mbox" })
        {
            var content = System.IO.File.ReadAllBytes(Repository.PathOf(name.Split('/')));

            Assert.Equal(Words(new ArticleReader(), content, name), Words(new ArticleReader(runner: _pool), content, name));
        }
    }

    [Fact]
    public void A_file_whose_reader_dies_each_time_costs_itself_and_nothing_else()
    {
        var reader = new ArticleReader(runner: _pool);
        // The reader process finds nothing where the bytes are said to lie, and ends.
        var gone = File(Page) with { Path = Path.Combine(Path.GetTempPath(), "dateline-nothing-here") };

        Assert.Equal(RejectionCodes.Malformed, Assert.IsType<Rejected>(Assert.Single(reader.Read(gone).Items)).Code);
        Assert.IsType<ReadArticle>(Assert.Single(reader.Read(File(Page)).Items));
    }

    [Fact]
    public void A_page_that_takes_too_long_is_rejected_with_the_limit()
    {
        var reader = new ArticleReader(new IntakeLimits { ParsingTime = TimeSpan.FromMilliseconds(1) }, _pool);

        var rejected = Rejection(reader, Page);

        Assert.Equal(RejectionCodes.LimitExceeded, rejected.Code);
        Assert.Contains("limit", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_fills_the_heap_is_rejected()
    {
        var reader = new ArticleReader(new IntakeLimits { ReaderMemory = 24_000_000 }, _pool);
        var large = string.Concat(Enumerable.Repeat("<p>The bridge at Orrin closed on <b>Monday</b>, and the town was cut in two.</p>", 60_000));

        Assert.Contains(Rejection(reader, large).Code, new[] { RejectionCodes.LimitExceeded, RejectionCodes.Malformed });
    }

    [Fact]
    public void A_file_that_hangs_its_reader_in_an_archive_leaves_the_others_in_it()
    {
        // The parser looks at all open elements for each new one: 40,000 of them keep it busy for a minute.
        var deep = Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 40_000)) + "The bridge at Orrin closed on Monday.");
        var archive = Archives.Packed.Zip(("a.html", Encoding.UTF8.GetBytes(Page)), ("deep.html", deep), ("b.txt", "The bridge at Orrin closed on Monday, and stays so."u8.ToArray()));
        var reader = new ArticleReader(new IntakeLimits { Depth = int.MaxValue, ParsingTime = TimeSpan.FromSeconds(8) }, _pool);

        var items = reader.Read(new DroppedFile(archive, "all.zip")).Items.ToList();

        Assert.Equal(["article", "deep.html", "article"], items.Select(item => item is Rejected rejected ? rejected.Where : "article"));
    }

    private static Rejected Rejection(ArticleReader reader, string page) => Assert.IsType<Rejected>(Assert.Single(reader.Read(File(page)).Items));

    private static DroppedFile File(string page) => new(Encoding.UTF8.GetBytes(page), "page.html");

    private static List<string> Words(ArticleReader reader, byte[] content, string name) =>
        [.. reader.Read(new DroppedFile(content, name)).Items.Select(item => item is ReadArticle read ? $"{read.Article.Title}|{read.Article.Published}|{read.Article.Language}|{string.Join('|', read.Article.Paragraphs)}" : item.ToString()!)];
}

using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake.Archives;

public sealed class ArchiveTests
{
    private static readonly byte[] Story = Packed.Text("The bridge closes\n\nThe bridge at Orrin closed on Monday.");

    [Fact]
    public void A_zip_gives_the_articles_of_its_files_whatever_their_format()
    {
        var zip = Packed.Zip(("a/story.txt", Story), ("b.json", Packed.Text("""{"title":"Two","body":"Second words."}""")), ("__MACOSX/a/._story.txt", [1, 2, 3]), ("a/", []));

        var reading = new DroppedFile(zip, "drop.zip").Read();
        Assert.Equal("zip", reading.Format);
        Assert.Equal(["The bridge closes", "Two"], reading.Items.Select(item => Assert.IsType<ReadArticle>(item).Article.Title));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_and_the_others_are_kept()
    {
        var zip = Packed.Zip(("lines.jsonl", Packed.Text("{\"body\":\"First words.\"}\noops\n")), ("picture.png", [0x89, 0x50, 0x4E, 0x47, 1, 2]), ("story.txt", Story));

        var items = new DroppedFile(zip, "drop.zip").Items();

        Assert.StartsWith("lines.jsonl: line 2", items.RejectedAt(1).Where, StringComparison.Ordinal);
        Assert.Equal((RejectionCodes.UnsupportedFormat, "picture.png"), (items.RejectedAt(2).Code, items.RejectedAt(2).Where));
        Assert.Equal("The bridge closes", items.ArticleAt(3).Title);
    }

    [Theory]
    [InlineData("story.txt.gz")]
    [InlineData("noname")]
    public void A_gzip_gives_the_file_inside(string name) =>
        Assert.Equal("The bridge closes", new DroppedFile(Packed.Gzip(Story), name).Article().Title);

    [Fact]
    public void A_tar_in_a_gzip_is_read() =>
        Assert.Equal(2, new DroppedFile(Packed.Gzip(Packed.Tar(("a.txt", Story), ("../../b.txt", Story))), "drop.tgz").Items().Count(item => item is ReadArticle));

    [Fact]
    public void Archives_may_lie_in_archives_once_and_no_deeper()
    {
        var once = Packed.Zip(("inner.zip", Packed.Zip(("story.txt", Story))));
        var twice = Packed.Zip(("outer.zip", once));

        Assert.Equal("The bridge closes", new DroppedFile(once, "a.zip").Article().Title);
        Assert.Equal((RejectionCodes.LimitExceeded, "outer.zip: inner.zip"), (new DroppedFile(twice, "a.zip").Rejection().Code, new DroppedFile(twice, "a.zip").Rejection().Where));
    }

    [Fact]
    public void Paths_that_climb_out_of_the_archive_are_only_names() =>
        Assert.Equal("The bridge closes", new DroppedFile(Packed.Zip(("../../../etc/cron.d/story.txt", Story)), "a.zip").Article().Title);

    [Fact]
    public void What_unpacks_to_far_more_than_it_holds_is_rejected()
    {
        var bomb = Packed.Zip(("a.txt", new byte[20_000_000]));

        var rejection = new DroppedFile(bomb, "a.zip").Rejection();
        Assert.Equal(RejectionCodes.LimitExceeded, rejection.Code);
        Assert.Contains("200 times", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inner_archive_spends_from_the_outer_ones_budget()
    {
        var inner = Packed.Zip(("a.txt", Story), ("b.txt", Story));
        var outer = Packed.Zip(("1.zip", inner), ("2.zip", inner), ("3.zip", inner));

        var items = new DroppedFile(outer, "a.zip").Items(new IntakeLimits { ArchiveEntries = 5 });

        Assert.Equal(3, items.Count(item => item is ReadArticle));
        Assert.Equal(RejectionCodes.LimitExceeded, items.RejectedAt(items.Count - 1).Code);
    }

    [Fact]
    public void A_damaged_archive_is_rejected()
    {
        var zip = Packed.Zip(("a.txt", Story));

        Assert.Equal(RejectionCodes.Malformed, new DroppedFile(zip.AsMemory(0, zip.Length / 2), "a.zip").Rejection().Code);
        Assert.Equal(RejectionCodes.Malformed, new DroppedFile(Packed.Gzip(Story).AsMemory(0, 40), "a.gz").Rejection().Code);
    }

    [Fact]
    public void An_archive_without_files_is_rejected() =>
        Assert.Equal(RejectionCodes.Empty, new DroppedFile(Packed.Zip(), "a.zip").Rejection().Code);

    [Fact]
    public void A_compressed_tar_is_one_archive()
    {
        var inner = Packed.Zip(("a.txt", "The bridge at Orrin closed on Monday."u8.ToArray()));

        var items = new DroppedFile(Packed.Gzip(Packed.Tar(("inner.zip", inner))), "all.tgz").Items();

        Assert.IsType<ReadArticle>(Assert.Single(items));
    }
}

using Dateline.Functions.Storage;

namespace Dateline.Functions.Tests.Storage;

public sealed class KeyTests
{
    [Theory]
    [InlineData("2015/09/30/kunduz.txt", "2015%2F09%2F30%2Fkunduz.txt")]
    [InlineData("100% #1? \\o/", "100%25 %231%3F %5Co%2F")]
    [InlineData("tab\tnew\nline\u0085", "tab%09new%0Aline%85")]
    [InlineData("geo:1135689", "geo:1135689")]
    [InlineData("Łódź 😀", "Łódź 😀")]
    [InlineData("%2F", "%252F")]
    [InlineData("", "")]
    public void Keys_hold_no_forbidden_characters_and_read_back(string text, string key)
    {
        Assert.Equal(key, Key.Escape(text));
        Assert.Equal(text, Key.Unescape(key));
    }

    [Fact]
    public void Every_character_reads_back()
    {
        for (var character = 0; character <= char.MaxValue; character++)
        {
            var text = $"a{(char)character}b";
            Assert.Equal(text, Key.Unescape(Key.Escape(text)));
        }
    }

    [Fact]
    public void A_prefix_of_a_text_is_a_prefix_of_its_key() =>
        Assert.StartsWith(Key.Escape("a/b#"), Key.Escape("a/b#c/d"), StringComparison.Ordinal);

    [Fact]
    public void Texts_too_long_for_a_key_stay_apart_and_fit()
    {
        var (one, other) = (new string('/', 1000) + "1", new string('/', 1000) + "2");

        Assert.NotEqual(Key.Of(one), Key.Of(other));
        Assert.InRange(Key.Of(one).Length, 1, 500);
    }

    [Fact]
    public void The_key_after_a_prefix_follows_all_that_begin_with_it()
    {
        Assert.True(string.CompareOrdinal("drop|\uFFFF", Key.After("drop|")) < 0);
        Assert.True(string.CompareOrdinal("drop}", Key.After("drop|")) >= 0);
    }

    [Fact]
    public void Inverted_days_sort_the_newest_first()
    {
        DateOnly[] days = [new(2016, 1, 1), new(2015, 12, 31), new(2015, 9, 30), new(1, 1, 1)];

        Assert.Equal(days, days.Select(InvertedDay.Of).Order(StringComparer.Ordinal).Select(InvertedDay.Parse));
        Assert.Equal(InvertedDay.Of(new(2015, 9, 30)), InvertedDay.OfArticle("20150930-abcdefghijklmnop"));
    }

    [Theory]
    [InlineData(new[] { 1, 1, 1 }, new[] { 3 })]
    [InlineData(new[] { 2_000_000, 2_000_000, 500_000 }, new[] { 1, 2 })]
    [InlineData(new[] { 9_000_000, 1 }, new[] { 1, 1 })]
    [InlineData(new int[0], new int[0])]
    public void Batches_hold_what_the_service_takes(int[] sizes, int[] batches) =>
        Assert.Equal(batches, Batch.Cut(sizes, size => size).Select(batch => batch.Count));

    [Fact]
    public void A_batch_has_a_hundred_rows_at_most() =>
        Assert.Equal([100, 100, 50], Batch.Cut(Enumerable.Range(0, 250), _ => 1).Select(batch => batch.Count));
}

using System.Text;
using Dateline.Intake;
using Dateline.Intake.Normalising;

namespace Dateline.Functions.Tests.Intake;

public sealed class NormalisingTests
{
    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("a\u0307\u0323", "ạ\u0307")]
    [InlineData("\u212B", "Å")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("D\u030Cu\u0308 \U0001D15E", "Ďü \U0001D157\U0001D165")]
    [InlineData("“plain” — text", "“plain” — text")]
    public void Characters_take_normalisation_form_c(string written, string expected) =>
        Assert.Equal(expected, CharacterCleaner.Clean(written));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() =>
        Assert.Equal("a\uFFFDb😀", CharacterCleaner.Clean("a\uD83Db😀"));

    [Theory]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16BE", "utf-16BE")]
    [InlineData("utf-8", "utf-8")]
    public void A_byte_order_mark_decides_the_encoding(string name, string expected)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Café in Łódź")];

        Assert.Equal(("Café in Łódź", expected, EncodingOrigins.Mark), (Text(bytes), new DroppedFile(bytes, "a").Encoding.Name, new DroppedFile(bytes, "a").Encoding.From));
    }

    [Fact]
    public void Wide_text_without_a_mark_is_known_by_its_zero_bytes() =>
        Assert.Equal("The bridge at Orrin", Text(Encoding.Unicode.GetBytes("The bridge at Orrin")));

    [Fact]
    public void A_declared_encoding_is_believed_when_the_bytes_allow_it()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Encoding.GetEncoding(1251).GetBytes("<meta charset=\"windows-1251\"><p>Мост закрыт</p>");

        Assert.Contains("Мост закрыт", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_read_as_a_western_code_page()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(1252).GetBytes("The café owner said: “We’re closed – for good”. The façade fell in Besançon, and the garçon left.");

        Assert.Contains("café owner said: “We’re closed – for good”", Text(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2015-09-30", "2015-09-30")]
    [InlineData("2015-09-30T23:30:00-05:00", "2015-09-30")]
    [InlineData("20150930", "2015-09-30")]
    [InlineData("Wed, 30 Sep 2015 08:00:00 GMT", "2015-09-30")]
    [InlineData("Wednesday 30 September 2015", "2015-09-30")]
    [InlineData("Sept. 30th, 2015 at 4:15 pm", "2015-09-30")]
    [InlineData("30 February 2015", null)]
    [InlineData("3/4/2015", null)]
    [InlineData("yesterday", null)]
    public void Printed_dates_are_read_in_any_usual_form(string text, string? expected) =>
        Assert.Equal(expected, PrintedDate.Parse(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Published: March 3, 2016", true)]
    [InlineData("Wednesday 30 June 2021, 5.45am", true)]
    [InlineData("The vote is on 3 March 2016", false)]
    public void A_line_dates_the_article_when_it_says_nothing_else(string line, bool dates) =>
        Assert.Equal(dates, PrintedDate.ParseLine(line) is not null);

    [Theory]
    [InlineData("Caf\u00e9 Orrin, a place", "utf-8", EncodingOrigins.StrictUtf8)]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>Caf\u00e9</a>", "windows-1252", EncodingOrigins.Declared)]
    public void What_told_the_encoding_is_kept(string text, string encoding, string from)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var found = new DroppedFile(Encoding.GetEncoding(encoding).GetBytes(text), "a").Encoding;

        Assert.Equal((encoding, from), (found.Name, found.From));
    }

    private static string Text(byte[] bytes) => new DroppedFile(bytes, "a").Text;
}

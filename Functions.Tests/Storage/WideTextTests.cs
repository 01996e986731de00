using System.Globalization;
using Dateline.Functions.Storage;

namespace Dateline.Functions.Tests.Storage;

public sealed class WideTextTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(30_000, false)]
    [InlineData(30_001, true)]
    [InlineData(400_000, true)]
    public void Text_reads_back_whether_or_not_it_fits_a_property(int length, bool packed)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(number => (number % 977).ToString(CultureInfo.InvariantCulture)))[..length];

        var (kept, bytes) = WideText.Fit(text);

        Assert.Equal(packed, bytes is not null);
        Assert.Equal(text, WideText.Read(kept, bytes));
    }

    [Fact]
    public void Nothing_stays_nothing() => Assert.Null(WideText.Read(WideText.Fit(null).Text, null));

    [Fact]
    public void What_no_row_can_hold_is_a_fault_that_says_so()
    {
        var random = new Random(1);
        var text = new string([.. Enumerable.Range(0, 300_000).Select(_ => (char)random.Next('!', '~'))]);

        Assert.Contains("a property holds 65,536", Assert.Throws<InvalidOperationException>(() => WideText.Fit(text)).Message, StringComparison.Ordinal);
    }
}

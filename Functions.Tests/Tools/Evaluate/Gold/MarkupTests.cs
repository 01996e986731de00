using Dateline.Extraction.Documents;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Functions.Tests.Tools.Evaluate.Gold;

public sealed class MarkupTests
{
    [Fact]
    public void Marks_become_spans_of_the_plain_text()
    {
        var (text, mentions) = Markup.Strip("In [[GPE|Rome]], [[PERSON|Ada Bo]]’s [x] dog.");

        Assert.Equal("In Rome, Ada Bo’s [x] dog.", text);
        Assert.Equal([new(3, 7, EntityType.Gpe, "Rome"), new(9, 15, EntityType.Person, "Ada Bo")], mentions);
    }

    [Theory]
    [InlineData("a [[CITY|Rome]] b")]
    [InlineData("a [[GPE|Rome b")]
    [InlineData("a [[GPE]] b")]
    public void A_broken_mark_is_refused(string marked) => Assert.Throws<FormatException>(() => Markup.Strip(marked));
}

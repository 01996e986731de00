using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Tests.Storage.Words;

public sealed class TextWordsTests
{
    [Theory]
    [InlineData("Rebels attacked the army's base.", "rebel attacked the army base")]
    [InlineData("São Tomé and Łódź", "sao tome and lodz")]
    [InlineData("the cities' buses, 1,200 of them", "the city buse 1 200 of them")]
    [InlineData("Don’t stop 'now'", "don't stop now")]
    [InlineData("anti-tank rockets", "anti tank rocket")]
    [InlineData("Covid-19's peaks; US bus gas", "covid 19 peak us bus gas")]
    [InlineData("北京 and Токио", "北 京 and токио")]
    [InlineData("😀 ...", "😀")]
    [InlineData("\uD83D alone", "alone")]
    [InlineData("", "")]
    public void Text_is_cut_into_words_as_they_are_looked_for(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', TextWords.Read(text).Select(word => word.Term)));

    [Fact]
    public void A_word_says_where_it_stands()
    {
        const string Text = "In Kunduz, rebels’ guns.";

        Assert.Equal(["In", "Kunduz", "rebels", "guns"], TextWords.Read(Text).Select(word => Text[word.Start..word.End]));
    }
}

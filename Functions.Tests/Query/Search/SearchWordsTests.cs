using Dateline.Functions.Query.Search;

namespace Dateline.Functions.Tests.Query.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("rebels kunduz", "rebel|kunduz", "")]
    [InlineData("\"seized the town\" army", "seized the town|army", "")]
    [InlineData("“seized the town” -Paris", "seized the town", "pari")]
    [InlineData("anti-tank -\"peace talks\"", "anti tank", "peace talk")]
    [InlineData("\"never closed", "never closed", "")]
    [InlineData("a\"b c\"d", "a|b c|d", "")]
    [InlineData("- , \"\"", "", "")]
    public void A_question_is_words_and_phrases_wanted_or_not(string query, string phrases, string without)
    {
        var words = SearchWords.Parse(query);

        Assert.Equal(phrases, string.Join('|', words.Phrases.Select(phrase => string.Join(' ', phrase))));
        Assert.Equal(without, string.Join('|', words.Without.Select(phrase => string.Join(' ', phrase))));
    }
}

using Dateline.Functions.Query.Search;

namespace Dateline.Functions.Tests.Query.Search;

public sealed class SnippetTests
{
    [Fact]
    public void A_snippet_shows_the_words_and_says_where_they_stand()
    {
        const string Text = "A title\n\nThe rebels & others took the town at dawn.\n\nNothing here.";

        var snippet = Assert.Single(Snippets.Of(Text, SearchWords.Parse("rebel \"the town\"")));

        Assert.Equal(Text[snippet.Start..snippet.End], snippet.Text);
        Assert.Equal(["rebels", "the", "town"], snippet.Highlights.Select(word => Text[word.Start..word.End]));
        Assert.Equal("The <mark>rebels</mark> &amp; others took <mark>the</mark> <mark>town</mark> at dawn.", snippet.Html);
    }

    [Fact]
    public void The_stretch_with_more_of_the_words_is_shown_and_a_second_one_apart_from_it()
    {
        var filler = string.Concat(Enumerable.Repeat("and so on ", 60));
        var text = $"Rebels spoke. {filler}Here rebels took Kunduz. {filler}Kunduz slept.";

        var snippets = Snippets.Of(text, SearchWords.Parse("rebels kunduz"));

        Assert.Equal(2, snippets.Count);
        Assert.Contains(snippets, snippet => snippet.Highlights.Count == 2);
        Assert.True(snippets[0].End <= snippets[1].Start);
        Assert.All(snippets, snippet => Assert.InRange(snippet.Text.Length, 1, 300));
    }

    [Fact]
    public void A_text_without_the_words_has_no_snippet() => Assert.Empty(Snippets.Of("Nothing here.", SearchWords.Parse("rebels")));
}

using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Afghanistan’s health ministry", "Afghanistan|’s|health|ministry")]
    [InlineData("the U.S.-led coalition", "the|U.S.|-|led|coalition")]
    [InlineData("He doesn't know; they’re out.", "He|does|n't|know|;|they|’re|out|.")]
    [InlineData("Mr. J. K. Rowling met J.R.R. Tolkien.", "Mr.|J.|K.|Rowling|met|J.R.R.|Tolkien|.")]
    [InlineData("paid $13,000.50 (or £3m) at 10:30", "paid|$|13,000.50|(|or|£|3m|)|at|10:30")]
    [InlineData("at 5 p.m. on Sept. 3", "at|5|p.m.|on|Sept.|3")]
    [InlineData("in Springfield, Ill., today", "in|Springfield|,|Ill.|,|today")]
    [InlineData("he fell ill. Then", "he|fell|ill|.|Then")]
    [InlineData("O'Brien and N'Golo Kanté at AT&T", "O'Brien|and|N'Golo|Kanté|at|AT&T")]
    [InlineData("see https://example.org/a?b=1. Or mail a.b@c.org!", "see|https://example.org/a?b=1|.|Or|mail|a.b@c.org|!")]
    [InlineData("@handle said #tag", "@handle|said|#tag")]
    [InlineData("the soldiers' tents", "the|soldiers|'|tents")]
    [InlineData("rock’n’roll... and 50%", "rock’n’roll|...|and|50|%")]
    [InlineData("a 👩‍🚒 and 🇫🇷 flag", "a|👩‍🚒|and|🇫🇷|flag")]
    [InlineData("1998–2003 / 3-1", "1998|–|2003|/|3|-|1")]
    [InlineData("قال محمد", "قال|محمد")]
    [InlineData("No. 10 said no.", "No.|10|said|no|.")]
    [InlineData("‘We lost’, he said", "‘|We|lost|’|,|he|said")]
    public void Text_is_cut_into_tokens(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Words(Tokenizer.Tokenize(null, [text])));

    [Fact]
    public void Tokens_cover_everything_but_white_space()
    {
        const string text = "“Why?” asked Gen. Li\u00a0— 3.5m dead…\tNo\u200b one knew. \ud83d x";
        var tokens = Tokenizer.Tokenize(null, [text]).Tokens;
        var covered = new bool[text.Length];
        foreach (var token in tokens) Array.Fill(covered, true, token.Start, token.Length);
        Assert.All(Enumerable.Range(0, text.Length), i => Assert.True(covered[i] || char.IsWhiteSpace(text[i]) || text[i] == '\u200b' || char.IsSurrogate(text[i]), $"{i} {text[i]}"));
    }

    [Fact]
    public void A_title_is_the_first_paragraph_of_the_text()
    {
        var text = Tokenizer.Tokenize("Headline here", ["One.", "Two."]);
        Assert.Equal("Headline here\n\nOne.\n\nTwo.", text.Text);
        Assert.True(text.HasTitle);
        Assert.Equal(["Headline here", "One.", "Two."], text.Paragraphs.Select(p => text.Text[p.Start..p.End]));
        Assert.Equal([0, 1, 2], text.Sentences.Select(s => s.Paragraph));
    }

    private static IEnumerable<string> Words(TokenizedText text) => text.Tokens.Select(t => text.Text[t.Start..t.End]);
}

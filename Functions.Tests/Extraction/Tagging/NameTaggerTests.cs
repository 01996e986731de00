using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Tagging;

public sealed class NameTaggerTests
{
    private static string Names(string? title, params string[] paragraphs)
    {
        var text = Tokenizer.Tokenize(title, paragraphs);
        return string.Join(" ", NameTagger.Default.Tag(text).Select(name => $"{name.Type.ToString().ToUpperInvariant()}:{text.Text[name.Start..name.End].Replace(' ', '_')}"));
    }

    [Theory]
    [InlineData("Prime Minister Angela Okonkwo flew from Lagos to Geneva on Friday.", "PERSON:Angela_Okonkwo GPE:Lagos GPE:Geneva")]
    [InlineData("U.S.-led troops left the London-based firm's offices.", "GPE:U.S. GPE:London")]
    [InlineData("Israeli-Palestinian talks resumed in Cairo.", "NORP:Israeli NORP:Palestinian GPE:Cairo")]
    [InlineData("He was treated by the World Health Organization and later by the Red Cross.", "ORG:World_Health_Organization ORG:Red_Cross")]
    [InlineData("Nothing here has a name, and it rained all day.", "")]
    public void Names_are_found_with_their_type_and_limits(string sentence, string expected) => Assert.Equal(expected, Names(null, sentence));

    [Fact]
    public void A_headline_in_capitals_is_read() =>
        Assert.Contains("GPE:AFGHANISTAN", Names(null, "BOMB KILLS TWELVE IN AFGHANISTAN"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀 😀🎉 🇫🇷 !!!")]
    [InlineData("قال محمد صلاح في القاهرة إن ليفربول فاز")]
    [InlineData("Mohamed محمد Salah of ליברפול met 李明 in Pari\u0301s.")]
    [InlineData("\ud800 broken \udc00 surrogates")]
    [InlineData("Arsenal 2 Chelsea 1 Leeds 0 Everton 0 P W D L F A Pts 38 20 10 8 61 40 70")]
    [InlineData("- - - ... *** === ///")]
    public void Odd_text_gives_spans_in_order_inside_the_text(string line)
    {
        var text = Tokenizer.Tokenize(null, [line]);
        var end = 0;
        foreach (var name in NameTagger.Default.Tag(text))
        {
            Assert.InRange(name.Start, end, text.Text.Length - 1);
            Assert.True(name.End > name.Start);
            Assert.InRange(name.Confidence, 0f, 1f);
            Assert.Equal(text.Tokens[name.FirstToken].Start, name.Start);
            Assert.Equal(text.Tokens[name.EndToken - 1].End, name.End);
            end = name.End;
        }
    }

    [Fact]
    public void A_line_of_two_megabytes_is_read_to_its_end()
    {
        var line = string.Concat(Enumerable.Repeat("Reuters spoke to Maria Lopez in Madrid and then ", 42_000));
        var text = Tokenizer.Tokenize(null, [line]);

        var last = NameTagger.Default.Tag(text)[^1];

        Assert.Equal("Madrid", text.Text[last.Start..last.End]);
        Assert.True(last.Start > line.Length - 100);
    }

    [Fact]
    public void Windows_over_a_long_text_leave_no_seam()
    {
        const string paragraph = "The mayor of Porto, Rui Fonseca, told Lusa that 14 boats of the Portuguese Navy were still at sea on Sunday night.";
        var text = Tokenizer.Tokenize(null, [.. Enumerable.Repeat(paragraph, 120)]);

        var scores = NameTagger.Default.Scores(text).Chunk(TagScheme.States * text.Sentences[0].TokenCount).ToList();

        foreach (var rows in scores[1..^1]) Assert.Equal(scores[5], rows, (a, b) => MathF.Abs(a - b) < 1e-3f);
    }

    [Fact]
    public void The_same_text_gives_the_same_names_whatever_was_read_before()
    {
        const string sentence = "Bishop Tutu Mokoena opened the Harare Book Fair.";
        var fresh = new NameTagger(NetworkWeights.Load());
        var before = Names(null, sentence);

        fresh.Tag(Tokenizer.Tokenize(null, ["Mokoena Book Bishop Fair Harare."]));
        var text = Tokenizer.Tokenize(null, [sentence]);

        Assert.Equal(before, string.Join(" ", fresh.Tag(text).Select(name => $"{name.Type.ToString().ToUpperInvariant()}:{text.Text[name.Start..name.End].Replace(' ', '_')}")));
    }
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Resolution;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Resolution;

public sealed class NameEdgesTests
{
    [Theory]
    [InlineData("Sayed Sarwar Hussaini spoke.", "Sarwar Hussaini", "Sayed Sarwar Hussaini")]
    [InlineData("The mayor, James Tran Bell, spoke.", "Tran Bell", "James Tran Bell")]
    [InlineData("Mullah Omar fled.", "Omar", "Omar")]
    [InlineData("Said Azami: no.", "Azami", "Azami")]
    [InlineData("They met James. Bell spoke.", "Bell", "Bell")]
    [InlineData("Police met Hussaini.", "Hussaini", "Hussaini")]
    public void A_given_name_before_a_persons_name_belongs_to_it(string sentence, string tagged, string expected)
    {
        var text = Tokenizer.Tokenize(null, [sentence]);
        var start = sentence.IndexOf(tagged, StringComparison.Ordinal);
        var (first, last) = (text.TokenAt(start), text.TokenAt(start + tagged.Length - 1));

        var name = NameEdges.Widen(text, [new NameSpan(first, last + 1, start, start + tagged.Length, EntityType.Person, 1)]).Single();

        Assert.Equal(expected, sentence[name.Start..name.End]);
    }
}

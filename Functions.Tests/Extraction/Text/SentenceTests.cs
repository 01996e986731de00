using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Text;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("It fell. They fled.", "It fell.|They fled.")]
    [InlineData("Mr. Smith met Gen. J. Doe. He left.", "Mr. Smith met Gen. J. Doe.|He left.")]
    [InlineData("The U.S. Senate met. It sat in the U.S. The vote failed.", "The U.S. Senate met.|It sat in the U.S.|The vote failed.")]
    [InlineData("“We lost.” They left.", "“We lost.”|They left.")]
    [InlineData("“Why now?” Smith asked. Nobody knew.", "“Why now?” Smith asked.|Nobody knew.")]
    [InlineData("“Go!” he said. “Now.”", "“Go!” he said.|“Now.”")]
    [InlineData("Profit rose 3.5 percent to $1.2m. Shares fell.", "Profit rose 3.5 percent to $1.2m.|Shares fell.")]
    [InlineData("He lives in St. Louis. She works for Acme Inc. The firm grew.", "He lives in St. Louis.|She works for Acme Inc.|The firm grew.")]
    [InlineData("They waited ... and waited. Nothing…  Then it came.", "They waited ... and waited.|Nothing…|Then it came.")]
    [InlineData("See www.example.org. It helps.", "See www.example.org.|It helps.")]
    [InlineData("It began at 5 p.m. on Sept. 3 in Calif. Crews came.", "It began at 5 p.m. on Sept. 3 in Calif. Crews came.")]
    [InlineData("(It was over.) The end.", "(It was over.)|The end.")]
    [InlineData("\"It is 'over.'\" The end", "\"It is 'over.'\"|The end")]
    [InlineData("They were dead.The police came.", "They were dead.|The police came.")]
    [InlineData("He said. 40 died. 12 lived.", "He said.|40 died.|12 lived.")]
    public void Paragraphs_are_cut_into_sentences(string text, string expected)
    {
        var tokenized = Tokenizer.Tokenize(null, [text]);
        Assert.Equal(expected.Split('|'), tokenized.Sentences.Select(s => text[s.Start..s.End]));
    }
}

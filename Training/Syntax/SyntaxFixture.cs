using System.Text.Json;
using Dateline.Training.Learning;

namespace Dateline.Training.Syntax;

/// <summary>Writes what the network says of a few sentences, which the tests hold the managed inference to.</summary>
internal static class SyntaxFixture
{
    private static readonly string[] Sentences =
    [
        "Mr. Adeyemi-Clarke, 54, told the BBC on Tuesday that Al-Noor Hospital in Port Sudan had run out of insulin.",
        "\"We shall not leave,\" said the mayor, whose house was shelled twice, before he left.",
        "Świątek beat O'Connell 6-2, 7-5 in Cluj-Napoca; U.S.-based scouts watched.",
        "Rain.",
    ];

    public static void Write(ParserNetwork network, Lexicon lexicon, string target)
    {
        var parser = new ParserEnsemble(network);
        var cases = Sentences.Select(text =>
        {
            var (_, said) = parser.Parse([new ParsedSentence(PlainText.Cut(null, [text]).Single(), lexicon)]).Single();
            return new { text, tags = Round(said.Tags), heads = Round(said.Heads), tree = said.Tree, relations = Round(said.Relations) };
        });
        File.WriteAllText(target, JsonSerializer.Serialize(cases.ToArray()));
    }

    private static double[] Round(float[] values) => [.. values.Select(value => Math.Round(value, 3))];
}

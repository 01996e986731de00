using System.Text.Json;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;
using Dateline.Training.Corpora;
using Dateline.Training.Learning;
using TorchSharp;

namespace Dateline.Training.Resources;

/// <summary>Writes the network's scores of a few sentences, which the tests hold the managed inference to.</summary>
internal static class Fixture
{
    private static readonly string[] Sentences =
    [
        "Mr. Adeyemi-Clarke, 54, told the BBC on Tuesday that Al-Noor Hospital in Port Sudan had run out of insulin.",
        "SOCCER - TORPEDO HOLD LEEDS TO GOALLESS DRAW",
        "Świątek beat O'Connell 6-2, 7-5 in Cluj-Napoca; U.S.-based scouts watched.",
        "x",
    ];

    public static void Write(Network network, Lexicon lexicon, string target)
    {
        using var scope = torch.NewDisposeScope();
        using var still = torch.no_grad();
        network.eval();
        var cases = Sentences.Select(sentence =>
        {
            var example = new Example(Tokenizer.Tokenize(null, [sentence]), [], [], new Passage(null, [], 0, 1));
            var scores = network.Scores(new Batch([example], lexicon)).data<float>().ToArray();
            return new { text = sentence, scores = scores.Select(score => Math.Round(score, 4)).ToArray() };
        });
        File.WriteAllText(target, JsonSerializer.Serialize(cases.ToArray()));
    }
}

using System.Text.Json;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Tagging;

/// <summary>
/// Holds inference to the training framework: <c>tagger.fixture.json</c> has the scores that libtorch gave for a few sentences with the
/// weights in single precision, when these weights were written.
/// </summary>
public sealed class TrainingFixtureTests
{
    // The resources hold the weights in half precision; scores lie between about -20 and 20.
    private const float Tolerance = 0.05f;

    [Fact]
    public void Inference_gives_the_scores_of_the_training_framework()
    {
        using var stream = typeof(TrainingFixtureTests).Assembly.GetManifestResourceStream("tagger.fixture.json")!;
        var cases = JsonSerializer.Deserialize<Case[]>(stream, JsonSerializerOptions.Web)!;

        Assert.NotEmpty(cases);
        foreach (var (text, expected) in cases)
        {
            var scores = NameTagger.Default.Scores(Tokenizer.Tokenize(null, [text]));

            Assert.Equal(expected.Length, scores.Length);
            for (var i = 0; i < scores.Length; i++) Assert.InRange(scores[i], expected[i] - Tolerance, expected[i] + Tolerance);
        }
    }

    private sealed record Case(string Text, float[] Scores);
}

using System.Text.Json;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Syntax;

/// <summary>
/// Holds inference to the training framework: <c>syntax.fixture.json</c> has the likelihoods that libtorch gave for a few sentences with the
/// weights in single precision, when these weights were written.
/// </summary>
public sealed class SyntaxFixtureTests
{
    // The resource holds the weights in half precision.
    private const float Tolerance = 0.02f;

    [Fact]
    public void Inference_gives_the_likelihoods_of_the_training_framework()
    {
        using var stream = typeof(SyntaxFixtureTests).Assembly.GetManifestResourceStream("syntax.fixture.json")!;
        var cases = JsonSerializer.Deserialize<Case[]>(stream, JsonSerializerOptions.Web)!;
        var network = SyntaxNetwork.Default;
        using var buffers = network.CreateBuffers();

        Assert.NotEmpty(cases);
        foreach (var (text, tags, heads, tree, relations) in cases)
        {
            var tokens = Tokenizer.Tokenize(null, [text]);
            var n = tokens.Tokens.Length;
            var scores = network.Score(tokens, 0, n, buffers);
            var found = new int[n];
            SpanningTree.Find(scores.Heads, found);
            var labels = new float[n * SyntaxNetwork.Relations];
            for (var i = 0; i < n; i++) network.ScoreRelations(buffers, i, tree[i], labels.AsSpan(i * SyntaxNetwork.Relations, SyntaxNetwork.Relations));

            Assert.Equal(tree, found);
            AssertClose(tags, Likelihoods(scores.Tags, WordTag.Count));
            AssertClose(heads, Likelihoods(scores.Heads, n + 1));
            AssertClose(relations, Likelihoods(labels, SyntaxNetwork.Relations));
        }
    }

    private static void AssertClose(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < actual.Length; i++) Assert.InRange(actual[i], expected[i] - Tolerance, expected[i] + Tolerance);
    }

    private static float[] Likelihoods(float[] scores, int width) => [.. scores.Chunk(width).SelectMany(row =>
    {
        var top = row.Max();
        var total = row.Sum(score => MathF.Exp(score - top));
        return row.Select(score => MathF.Exp(score - top) / total);
    })];

    private sealed record Case(string Text, float[] Tags, float[] Heads, int[] Tree, float[] Relations);
}

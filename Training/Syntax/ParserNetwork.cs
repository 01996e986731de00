using Dateline.Extraction.Syntax;
using Dateline.Training.Learning;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Dateline.Training.Syntax;

/// <summary>
/// The parser's network: the words, residual dilated convolutions over the sentence, long short-term memory, and on top a score for each tag, for each head (after
/// Dozat and Manning 2017, with a term for the distance) and, given the head, for each relation.
/// </summary>
internal sealed class ParserNetwork : WordNetwork
{
    public const int Relations = (int)Relation.Xcomp + 1;
    public const int Arc = 64;
    public const int Label = 80;
    private const string Memory = "memory";
    private readonly int _hidden;
    private readonly float _rate;
    private readonly int _layers;
    private readonly LSTM _memory;

    public ParserNetwork(Lexicon lexicon, int[] counts, int hidden, int[] dilations, int layers, float rate, int seed) : base("parser", lexicon, counts, hidden, seed)
    {
        (_hidden, _layers, _rate, Dilations) = (hidden, layers, rate, dilations);
        for (var i = 0; i < dilations.Length; i++)
        {
            Add($"layer{i}.weight", Math.Sqrt(1.0 / (3 * hidden)), 3 * hidden, hidden);
            Add($"layer{i}.bias", 0, hidden);
        }

        _memory = Take(Memory, LSTM(hidden, hidden / 2, layers, batchFirst: true, dropout: layers > 1 ? rate : 0, bidirectional: true));
        Add("tag.weight", Math.Sqrt(0.5 / hidden), hidden, WordTag.Count);
        Add("tag.bias", 0, WordTag.Count);
        foreach (var (name, width) in new[] { ("dependent", Arc), ("head", Arc), ("below", Label), ("above", Label) })
        {
            Add($"{name}.weight", Math.Sqrt(1.0 / hidden), hidden, width);
            Add($"{name}.bias", 0, width);
        }

        Add("arc.weight", 1.0 / Arc, Arc, Arc);
        Add("arc.head", 0.05, Arc, 1);
        Add("arc.root", 0.2, 1, Arc);
        Add("arc.distance", 0.1, Arc, ArcDistance.Count);
        Add("label.root", 0.2, 1, Label);
        Add("label.distance", 0.1, ArcDistance.Count + 1, Label);
        Add("label.weight", Math.Sqrt(1.0 / Label), Label, Relations);
        Add("label.bias", 0, Relations);
    }

    public int[] Dilations { get; }

    /// <inheritdoc/>
    public override IEnumerable<(string Name, Tensor Weight)> Kept()
    {
        foreach (var (name, weight) in base.Kept().Where(pair => !pair.Name.StartsWith(Memory + ".", StringComparison.Ordinal))) yield return (name, weight);
        for (var layer = 0; layer < _layers; layer++)
        {
            foreach (var (direction, ending) in new[] { ("forward", ""), ("backward", "_reverse") })
            {
                Parameter Of(string name) => W($"{Memory}.{name}_l{layer}{ending}");
                yield return ($"{direction}{layer}.weight", Of("weight_ih").transpose(0, 1));
                yield return ($"{direction}{layer}.bias", Of("bias_ih").add(Of("bias_hh"), One));
                yield return ($"{direction}{layer}.memory", Of("weight_hh").transpose(0, 1));
            }
        }
    }

    /// <summary>The rows of a batch after the convolutions, <c>[sentences, length, hidden]</c>.</summary>
    public Tensor Encode(SentenceBatch batch)
    {
        var present = batch.Present();
        var words = Drop(Words(batch.Words, batch.Features), 0.1f).add(W("word.bias"), One);
        var x = Drop(functional.relu(words).index_select(0, tensor(batch.Tokens)).view(batch.Sentences.Count, batch.Length, _hidden), _rate) * present;
        foreach (var (i, d) in Dilations.Index())
        {
            var padded = functional.pad(x, [0, 0, d, d]);
            var windows = cat([padded.narrow(1, 0, batch.Length), x, padded.narrow(1, 2 * d, batch.Length)], 2);
            var y = functional.relu(windows.matmul(W($"layer{i}.weight")).add(W($"layer{i}.bias"), One));
            x = x.add(Drop(y, _rate) * present, One);
        }

        return Drop(_memory.forward(x).Item1, _rate);
    }

    /// <summary>The logarithm of each tag's likelihood, a row a token.</summary>
    public Tensor Tags(SentenceBatch batch, Tensor encoded) =>
        functional.log_softmax(encoded.reshape(-1, _hidden).index_select(0, tensor(batch.Filled.ToArray())).matmul(W("tag.weight")).add(W("tag.bias"), One), 1);

    /// <summary>The logarithm of each head's likelihood, <c>[sentences, length, 1 + length]</c>, the root first.</summary>
    public Tensor Heads(SentenceBatch batch, Tensor encoded)
    {
        var dependent = Part(encoded, "dependent");
        var head = cat([W("arc.root").unsqueeze(0).expand(batch.Sentences.Count, 1, Arc), Part(encoded, "head")], 1);
        var scores = dependent.matmul(W("arc.weight")).matmul(head.transpose(1, 2)).add(head.matmul(W("arc.head")).transpose(1, 2), One);
        var near = dependent.matmul(W("arc.distance")).gather(2, batch.Distances());
        return functional.log_softmax(scores.add(functional.pad(near, [1, 0]), One).add(batch.Possible(), One), 2);
    }

    /// <summary>The logarithm of each relation's likelihood given the heads, a row a token.</summary>
    public Tensor Labels(SentenceBatch batch, Tensor encoded, IReadOnlyList<int[]> heads)
    {
        var (rows, distances) = batch.Tree(heads);
        var below = encoded.matmul(W("below.weight")).add(W("below.bias"), One).reshape(-1, Label).index_select(0, tensor(batch.Filled.ToArray()));
        var words = encoded.matmul(W("above.weight")).add(W("above.bias"), One);
        var above = cat([W("label.root").unsqueeze(0).expand(batch.Sentences.Count, 1, Label), words], 1).reshape(-1, Label).index_select(0, rows);
        var hidden = functional.relu(below.add(above, One).add(W("label.distance").index_select(0, distances), One));
        return functional.log_softmax(Drop(hidden, _rate).matmul(W("label.weight")).add(W("label.bias"), One), 1);
    }

    private Tensor Part(Tensor encoded, string name) => Drop(functional.relu(encoded.matmul(W($"{name}.weight")).add(W($"{name}.bias"), One)), _rate);
}

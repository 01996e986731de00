using Dateline.Extraction.Tagging;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Dateline.Training.Learning;

/// <summary>
/// The tagger's network: the words; plus where the token stands; then residual dilated convolutions; then a score a state.
/// </summary>
internal sealed class Network : WordNetwork
{
    public const int Hidden = 128;
    public static readonly int[] Dilations = [1, 2, 4, 8];

    /// <inheritdoc/>
    public Network(Lexicon lexicon, int[] counts, int seed) : base("tagger", lexicon, counts, Hidden, seed)
    {
        Add("position.weight", 0.1, PositionFeatures.Bits, Hidden);
        foreach (var i in Enumerable.Range(0, Dilations.Length))
        {
            Add($"layer{i}.weight", Math.Sqrt(1.0 / (3 * Hidden)), 3 * Hidden, Hidden);
            Add($"layer{i}.bias", 0, Hidden);
        }

        Add("out.weight", Math.Sqrt(0.5 / Hidden), Hidden, TagScheme.States);
        Add("out.bias", 0, TagScheme.States);
        Add("transitions", 0.01, TagScheme.States, TagScheme.States);
    }

    /// <summary>The scores of a batch's tokens, <c>[tokens, States]</c>.</summary>
    public Tensor Scores(Batch batch)
    {
        var words = Words(batch.Words, batch.Features);
        var dropped = Drop(words, 0.1f);
        var positions = tensor(Flags(batch.Positions.Select(p => (int)p), PositionFeatures.Bits), batch.Count, PositionFeatures.Bits);
        var x = functional.relu(dropped.index_select(0, tensor(batch.Tokens.Select(t => (long)t).ToArray())).add(positions.matmul(W("position.weight")), One).add(W("word.bias"), One));
        x = Drop(x, 0.25f);
        for (var i = 0; i < Dilations.Length; i++)
        {
            var d = Dilations[i];
            using var none = zeros(d, Hidden);
            var padded = cat([none, x, none], 0);
            var before = padded.narrow(0, 0, batch.Count) * Mask(batch, room => room.Before >= d);
            var after = padded.narrow(0, 2 * d, batch.Count) * Mask(batch, room => room.After >= d);
            var y = functional.relu(cat([before, x, after], 1).matmul(W($"layer{i}.weight")).add(W($"layer{i}.bias"), One));
            x = x.add(Drop(y, 0.25f), One);
        }

        return x.matmul(W("out.weight")).add(W("out.bias"), One);
    }

    private static Tensor Mask(Batch batch, Func<(int Before, int After), bool> inside) =>
        tensor(batch.Room.Select(room => inside(room) ? 1f : 0f).ToArray()).unsqueeze(1);
}

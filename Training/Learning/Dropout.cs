using TorchSharp;
using static TorchSharp.torch;

namespace Dateline.Training.Learning;

/// <summary>
/// Drops numbers at random with masks cut from a long row of draws, made once a rate: drawing anew for every number, as libtorch does,
/// takes longer than the network itself.
/// </summary>
internal sealed class Dropout(int seed)
{
    private const int Length = 1 << 22;
    private readonly Random _random = new(seed);
    private readonly Dictionary<float, Tensor> _draws = [];

    /// <summary>The values, a share of them zero and the others larger by as much.</summary>
    public Tensor Apply(Tensor values, float rate)
    {
        if (!_draws.TryGetValue(rate, out var draws)) _draws[rate] = draws = Draw(rate);
        var n = values.numel();
        return values * draws.narrow(0, _random.NextInt64(Length - n), n).view(values.shape);
    }

    private Tensor Draw(float rate)
    {
        var draws = new float[Length];
        for (var i = 0; i < draws.Length; i++) draws[i] = _random.NextSingle() < rate ? 0 : 1 / (1 - rate);
        return tensor(draws).MoveToOuterDisposeScope();
    }
}

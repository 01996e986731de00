using Dateline.Extraction.Tagging;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Dateline.Training.Learning;

/// <summary>
/// The first part of a network over text: a word's frozen vector, learned vector, character convolution, case and lists, through
/// a hidden layer. <see cref="WordEncoder"/> is the same in inference.
/// </summary>
internal abstract class WordNetwork : Module
{
    public const int Learned = 32;
    public const int CharacterWidth = 24;
    public const int Filters = 96;

    /// <summary>The width of a word's own hidden layer. Inference works it out once a word, so it costs next to nothing a token.</summary>
    public const int WordHidden = 256;
    private const int WordsAtOnce = 96;

    // Adding tensors with + passes a scalar made for the call, which the garbage collector may free while libtorch reads it (TorchSharp 0.107).
    protected static readonly Scalar One = 1f.ToScalar();

    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, Parameter> _weights = [];
    private readonly Random _random;
    private readonly float[] _drop;
    private readonly Dropout _dropout;

    /// <param name="name">The module's.</param>
    /// <param name="lexicon">The frozen tables.</param>
    /// <param name="counts">How often each learned word occurs: the rarer, the more often it is left out in training.</param>
    /// <param name="hidden">The width of what comes out.</param>
    /// <param name="seed">Of the initial weights and of dropout.</param>
    protected WordNetwork(string name, Lexicon lexicon, int[] counts, int hidden, int seed) : base(name)
    {
        _lexicon = lexicon;
        _random = new Random(seed);
        _dropout = new Dropout(seed);
        _drop = [.. counts.Select(count => 0.1f + 2f / (2f + count) * 0.6f)];
        manual_seed(seed);
        var width = lexicon.Vectors.Dimensions + Learned + Filters + CaseShapes.Count + NameLists.Bits;
        Add("known", 0.1, lexicon.Known.Count + 1, Learned);
        Add("characters", 0.3, CharacterCodes.Count, CharacterWidth);
        Add("filters.weight", Math.Sqrt(2.0 / (3 * CharacterWidth)), 3 * CharacterWidth, Filters);
        Add("filters.bias", 0, Filters);
        Add("word.hidden.weight", Math.Sqrt(1.0 / width), width, WordHidden);
        Add("word.hidden.bias", 0, WordHidden);
        Add("word.weight", Math.Sqrt(2.0 / WordHidden), WordHidden, hidden);
        Add("word.bias", 0, hidden);
    }

    public IReadOnlyDictionary<string, Parameter> Weights => _weights;

    /// <summary>The weights as inference reads them.</summary>
    public virtual IEnumerable<(string Name, Tensor Weight)> Kept() => _weights.Select(weight => (weight.Key, (Tensor)weight.Value));

    protected Parameter W(string name) => _weights[name];

    protected void Add(string name, double deviation, params ReadOnlySpan<long> shape)
    {
        using var scale = deviation.ToScalar();
        var initial = deviation == 0 ? zeros(shape.ToArray()) : randn(shape.ToArray()).mul(scale);
        var parameter = new Parameter(initial.detach().MoveToOuterDisposeScope());
        register_parameter(name.Replace('.', '_'), parameter);
        _weights[name] = parameter;
    }

    /// <summary>Takes the weights of a module, under its name, a dot and theirs.</summary>
    protected T Take<T>(string name, T module)
        where T : Module
    {
        register_module(name, module);
        foreach (var (own, weight) in module.named_parameters()) _weights[$"{name}.{own}"] = weight;
        return module;
    }

    protected Tensor Drop(Tensor values, float rate) => training ? _dropout.Apply(values, rate) : values;

    /// <summary>What each word adds to the first hidden row, the bias left out.</summary>
    protected Tensor Words(List<string> words, List<WordFeatures> features)
    {
        var n = words.Count;
        var dimensions = _lexicon.Vectors.Dimensions;
        var vectors = new float[n * dimensions];
        var known = new long[n];
        for (var i = 0; i < n; i++)
        {
            var word = features[i];
            known[i] = word.Known >= 0 && !(training && _random.NextSingle() < _drop[word.Known]) ? word.Known : _lexicon.Known.Count;
            if (word.Vector >= 0 && !(training && _random.NextSingle() < 0.1f)) _lexicon.Vectors.Expand(word.Vector, vectors.AsSpan(i * dimensions, dimensions));
        }

        var learned = W("known").index_select(0, tensor(known)) * tensor(known.Select(k => k == _lexicon.Known.Count ? 0f : 1f).ToArray()).unsqueeze(1);
        var shapes = tensor(OneHot(features.Select(f => (int)f.Shape), CaseShapes.Count), n, CaseShapes.Count);
        var lists = tensor(Flags(features.Select(f => training && _random.NextSingle() < 0.1f ? 0 : (int)f.Listed), NameLists.Bits), n, NameLists.Bits);
        var inputs = cat([tensor(vectors, n, dimensions), learned, Characters(words), shapes, lists], 1);
        var hidden = functional.relu(inputs.matmul(W("word.hidden.weight")).add(W("word.hidden.bias"), One));
        return Drop(hidden, 0.2f).matmul(W("word.weight"));
    }

    protected static float[] Flags(IEnumerable<int> values, int width) => [.. values.SelectMany(value => Enumerable.Range(0, width).Select(i => (value >> i & 1) != 0 ? 1f : 0f))];

    private static float[] OneHot(IEnumerable<int> values, int width) => [.. values.SelectMany(value => Enumerable.Range(0, width).Select(i => i == value ? 1f : 0f))];

    /// <summary>The character convolution of each word, worked through by length, so that short words do not wait for long ones.</summary>
    private Tensor Characters(List<string> words)
    {
        var codes = words.Select(word =>
        {
            var row = new byte[CharacterCodes.MaxLength];
            return row[..CharacterCodes.Write(word, row)];
        }).ToList();
        var order = Enumerable.Range(0, words.Count).OrderBy(i => codes[i].Length).ToArray();
        var back = new long[order.Length];
        for (var i = 0; i < order.Length; i++) back[order[i]] = i;
        return cat([.. order.Chunk(WordsAtOnce).Select(some => Characters([.. some.Select(i => codes[i])]))], 0).index_select(0, tensor(back));
    }

    private Tensor Characters(byte[][] codes)
    {
        var n = codes.Length;
        var length = codes.Max(code => code.Length);
        var present = new float[n * length];
        var ids = new long[n * length];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < codes[i].Length; j++)
            {
                ids[i * length + j] = codes[i][j];
                present[i * length + j] = 1;
            }
        }

        var mask = tensor(present, n, length, 1);
        var x = W("characters").index_select(0, tensor(ids)).view(n, length, CharacterWidth) * mask;
        var padded = functional.pad(x, [0, 0, 1, 1]);
        var windows = cat([padded.narrow(1, 0, length), x, padded.narrow(1, 2, length)], 2).view(n * length, 3 * CharacterWidth);
        var y = functional.relu(windows.matmul(W("filters.weight")).add(W("filters.bias"), One)).view(n, length, Filters) * mask;
        return Drop(y.amax([1]), 0.1f);
    }
}

using Dateline.Extraction.Text;

namespace Dateline.Extraction.Tagging;

/// <summary>
/// What a network over words learned, and the frozen tables it learned with: that of names (<c>tagger.model</c>) or that of syntax
/// (<c>syntax.bin</c>). The file has the keys of the learned words, the dilations, then each matrix: name, rows, columns, numbers in half
/// precision.
/// </summary>
internal sealed class NetworkWeights
{
    private readonly Dictionary<string, Matrix> _matrices = [];

    private NetworkWeights(WordVectors vectors, NameLists lists, Stream model)
    {
        Vectors = vectors;
        Lists = lists;
        using var reader = new BinaryReader(model);
        Known = WordTable.Read(reader);
        Dilations = new int[reader.ReadInt32()];
        for (var i = 0; i < Dilations.Length; i++) Dilations[i] = reader.ReadInt32();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (name, rows, columns) = (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
            _matrices[name] = Matrix.Read(model, rows, columns);
        }
    }

    public WordVectors Vectors { get; }

    public NameLists Lists { get; }

    /// <summary>The words with a vector learned here.</summary>
    public WordTable Known { get; }

    /// <summary>How far each convolution reaches to either side.</summary>
    public int[] Dilations { get; }

    public Matrix this[string name] => _matrices[name];

    /// <summary>What the tagger of this build learned.</summary>
    public static NetworkWeights Load() => Read(Resource.Open("tagger.vectors"), Resource.Open("tagger.lists"), Resource.Open("tagger.model"));

    public static NetworkWeights Read(Stream vectors, Stream lists, Stream model) => Read(WordVectors.Read(vectors), NameLists.Read(lists), model);

    /// <summary>A model that shares another's frozen tables.</summary>
    public static NetworkWeights Read(WordVectors vectors, NameLists lists, Stream model) => new(vectors, lists, model);
}

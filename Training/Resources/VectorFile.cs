using System.Runtime.InteropServices;
using System.Text.Json;
using Dateline.Extraction.Tagging;

namespace Dateline.Training.Resources;

/// <summary>Makes <c>tagger.vectors</c> of the most frequent words of a file of word vectors.</summary>
internal static class VectorFile
{
    private const int Words = 126_000;
    private const int Dimensions = 100;

    /// <summary>Reads the package's JSON (vectors by word, the most frequent first), standardises each dimension and rounds to four bits.</summary>
    public static void Write(string source, string target)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(source));
        var rows = new SortedDictionary<uint, float[]>();
        foreach (var word in json.RootElement.GetProperty("vectors").EnumerateObject().Where(word => word.Name.IndexOf('-', StringComparison.Ordinal) <= 0))
        {
            if (rows.Count == Words) break;
            rows.TryAdd(WordHash.Key(WordHash.Of(word.Name)), [.. word.Value.EnumerateArray().Take(Dimensions).Select(number => number.GetSingle())]);
        }

        Standardise(rows.Values);
        using var file = new BinaryWriter(File.Create(target));
        file.Write(rows.Count);
        file.Write(MemoryMarshal.AsBytes(rows.Keys.ToArray().AsSpan()));
        file.Write(Dimensions);
        var scales = rows.Values.Select(Scale).ToArray();
        file.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        foreach (var (vector, scale) in rows.Values.Zip(scales))
        {
            for (var i = 0; i < Dimensions; i += 2) file.Write((byte)(Nibble(vector[i], (float)scale) | Nibble(vector[i + 1], (float)scale) << 4));
        }
    }

    private static void Standardise(IReadOnlyCollection<float[]> rows)
    {
        for (var d = 0; d < Dimensions; d++)
        {
            var mean = rows.Average(row => row[d]);
            var deviation = MathF.Sqrt(rows.Average(row => (row[d] - mean) * (row[d] - mean)));
            foreach (var row in rows) row[d] = (row[d] - mean) / deviation;
        }
    }

    /// <summary>The scale, among a few, that loses least.</summary>
    private static Half Scale(float[] row)
    {
        var largest = row.Max(Math.Abs);
        return Enumerable.Range(8, 9).Select(i => (Half)(largest * i / 16 / 7.5f)).MinBy(scale => row.Sum(number =>
        {
            var error = number - (Nibble(number, (float)scale) - 8) * (float)scale;
            return error * error;
        }));
    }

    private static int Nibble(float number, float scale) => Math.Clamp((int)MathF.Round(number / scale) + 8, 0, 15);
}

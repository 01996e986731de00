using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dateline.Functions.Storage.Entities;

/// <summary>
/// In how many articles each value was seen. What one article added can be taken away again, so that a summary is the same whichever
/// way it was reached.
/// </summary>
public sealed class Tally
{
    private readonly SortedDictionary<string, int> _counts;

    /// <summary>Counts in what it is given.</summary>
    public Tally(SortedDictionary<string, int> counts) => _counts = counts;

    public IEnumerable<string> Values => _counts.Keys;

    /// <summary>The value seen most often; of equals the first in order.</summary>
    public string? Top
    {
        get
        {
            string? top = null;
            var most = 0;
            foreach (var (value, count) in _counts)
            {
                if (count <= most) continue;
                (top, most) = (value, count);
            }

            return top;
        }
    }

    public static Tally Parse(string? json) =>
        new(json is null ? new(StringComparer.Ordinal) : new(JsonSerializer.Deserialize(json, TallyJson.Default.DictionaryStringInt32)!, StringComparer.Ordinal));

    public void Add(IEnumerable<string> values)
    {
        foreach (var value in values) _counts[value] = _counts.GetValueOrDefault(value) + 1;
    }

    public void Remove(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            if (!_counts.TryGetValue(value, out var count)) continue;
            if (count > 1) _counts[value] = count - 1;
            else _counts.Remove(value);
        }
    }

    /// <summary>The counts as JSON, in order; null when there are none.</summary>
    public string? ToJson() => _counts.Count == 0 ? null : JsonSerializer.Serialize(_counts, TallyJson.Default.SortedDictionaryStringInt32);
}

[JsonSerializable(typeof(Dictionary<string, int>))]
[JsonSerializable(typeof(SortedDictionary<string, int>))]
[JsonSerializable(typeof(Dictionary<string, SortedDictionary<string, int>>))]
[JsonSerializable(typeof(SortedDictionary<string, SortedDictionary<string, int>>))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class TallyJson : JsonSerializerContext;

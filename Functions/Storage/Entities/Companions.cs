using System.Text;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Entities;

/// <summary>
/// Those named beside an entity in an article, as bytes that a reader goes through without taking them apart: id, type and name of each,
/// the most mentioned first.
/// </summary>
public static class Companions
{
    private const int Most = 60;
    private const char EndOfField = '\u001F';
    private const char EndOfEntity = '\u001E';

    /// <summary>Null when there are none.</summary>
    public static byte[]? Write(IEnumerable<Entity> others)
    {
        var text = new StringBuilder();
        foreach (var other in others.DistinctBy(other => other.Id).OrderByDescending(other => other.Mentions.Count).Take(Most))
        {
            text.Append(other.Id).Append(EndOfField).Append(other.Type.Word()).Append(EndOfField).Append(MentionRow.Cut(other.Name)).Append(EndOfEntity);
        }

        return text.Length == 0 ? null : Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>In how many of some articles each of them was named, and what as.</summary>
    public sealed class Count
    {
        private readonly Dictionary<string, Companion> _companions = [];

        public IEnumerable<Companion> All => _companions.Values;

        public void Add(byte[]? companions)
        {
            ReadOnlySpan<char> rest = Encoding.UTF8.GetString(companions ?? []);
            var known = _companions.GetAlternateLookup<ReadOnlySpan<char>>();
            while (!rest.IsEmpty)
            {
                var id = Next(ref rest, EndOfField);
                var type = Next(ref rest, EndOfField);
                var name = Next(ref rest, EndOfEntity);
                if (!known.TryGetValue(id, out var companion)) known[id] = companion = new(id.ToString(), type.ToString());
                companion.Count(name);
            }
        }

        private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest, char end)
        {
            var length = rest.IndexOf(end);
            var field = rest[..length];
            rest = rest[(length + 1)..];
            return field;
        }
    }

    /// <summary>One of those named beside an entity.</summary>
    public sealed class Companion(string id, string type)
    {
        private readonly Dictionary<string, int> _names = [];

        public string Id => id;

        public string Type => type;

        public int Articles { get; private set; }

        /// <summary>What most articles call it.</summary>
        public string Name => _names.OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).First().Key;

        internal void Count(ReadOnlySpan<char> name)
        {
            Articles++;
            var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
            names[name] = names.TryGetValue(name, out var count) ? count + 1 : 1;
        }
    }
}

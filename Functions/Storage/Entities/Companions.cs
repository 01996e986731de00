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
        // By all that is told of a companion, so that most rows are counted without making a string of any of their fields.
        private readonly Dictionary<string, int> _told = [];

        /// <summary>All of them, in no order.</summary>
        public IEnumerable<Companion> All
        {
            get
            {
                var all = new Dictionary<string, Companion>();
                foreach (var (told, articles) in _told)
                {
                    var fields = told.Split(EndOfField);
                    all[fields[0]] = all.TryGetValue(fields[0], out var other) ? other.With(fields[2], articles) : new(fields[0], fields[1], fields[2], articles, articles);
                }

                return all.Values;
            }
        }

        public void Add(byte[]? companions)
        {
            ReadOnlySpan<char> rest = Encoding.UTF8.GetString(companions ?? []);
            var told = _told.GetAlternateLookup<ReadOnlySpan<char>>();
            while (!rest.IsEmpty)
            {
                var length = rest.IndexOf(EndOfEntity);
                told[rest[..length]] = told.TryGetValue(rest[..length], out var count) ? count + 1 : 1;
                rest = rest[(length + 1)..];
            }
        }
    }

    /// <summary>One of those named beside an entity.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="Name">What most articles call it.</param>
    /// <param name="Articles">How many name it.</param>
    /// <param name="Namings">How many of them call it that.</param>
    public readonly record struct Companion(string Id, string Type, string Name, int Articles, int Namings)
    {
        internal Companion With(string name, int articles) => this with
        {
            Articles = Articles + articles,
            Name = articles > Namings || (articles == Namings && string.CompareOrdinal(name, Name) < 0) ? name : Name,
            Namings = Math.Max(Namings, articles),
        };
    }
}

using System.Collections.Frozen;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Facts;

/// <summary>The classes of words, from <c>Resources/word-classes.tsv</c> and <c>Resources/person-nouns.txt</c>.</summary>
internal static class WordTable
{
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Classes = Read();

    /// <summary>The classes of a word in lower case.</summary>
    public static WordClass ClassOf(ReadOnlySpan<char> word) => Classes.TryGetValue(word, out var found) ? found : WordClass.None;

    private static FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var classes = new Dictionary<string, WordClass>();
        foreach (var row in Resource.Rows("word-classes.tsv"))
        {
            var added = Enum.Parse<WordClass>(row[0]);
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)) classes[word] = classes.GetValueOrDefault(word) | added;
        }

        foreach (var word in Resource.Rows("person-nouns.txt").SelectMany(row => row[0].Split(' '))) classes[word] = classes.GetValueOrDefault(word) | WordClass.People;
        foreach (var word in classes.Keys.Where(word => classes[word].HasFlag(WordClass.People) && IsCalling(word)).ToList()) classes[word[..^1]] = classes.GetValueOrDefault(word[..^1]) | WordClass.Person;

        return classes.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static bool IsCalling(string word) =>
        word.EndsWith("ers", StringComparison.Ordinal) || word.EndsWith("ors", StringComparison.Ordinal) || word.EndsWith("ists", StringComparison.Ordinal) || word.EndsWith("ians", StringComparison.Ordinal);
}

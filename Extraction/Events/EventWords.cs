using Dateline.Extraction.Documents;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>The words of an article as the learned parts of the reader of events see them: hashes, stems and kinds, worked out once.</summary>
internal sealed class EventWords
{
    private static readonly string[] Endings = ["ing", "ied", "ies", "ed", "es", "s", "e"];
    private readonly ArticleReading reading;
    private readonly Surroundings around;
    private readonly uint[] words, stems;
    private readonly bool[] listed;

    public EventWords(ArticleReading reading, Surroundings around)
    {
        (this.reading, this.around) = (reading, around);
        var text = reading.Text;
        (words, stems, listed) = (new uint[text.Tokens.Length], new uint[text.Tokens.Length], new bool[text.Tokens.Length]);
        for (var token = 0; token < words.Length; token++)
        {
            var word = text[token];
            words[token] = FeatureKeys.Word(word);
            var rules = EventRule.All.Find(word);
            listed[token] = rules.Length > 0;
            stems[token] = listed[token] ? FeatureKeys.Word(rules[0].Rule.Lemma) : Stem(word);
        }
    }

    /// <summary>A word, whatever its case; 0 for none.</summary>
    public uint this[int token] => token < 0 || token >= words.Length ? 0 : words[token];

    /// <summary>A word without its ending, crudely: what verbs and nouns of one root have in common.</summary>
    public uint Stem(int token) => token < 0 ? 0 : stems[token];

    /// <summary>Whether <c>events.tsv</c> has patterns for a word.</summary>
    public bool IsListed(int token) => listed[token];

    /// <summary>What a noun can stand for, and what its name names; 0 for none.</summary>
    public uint Kind(int token) => token < 0 ? 0
        : ((uint)around.KindOf(token) << 8) | (reading.Entities[token] is { } entity ? (uint)entity.Type + 1 : 0) | (reading.Tree.Tag(token) == PartOfSpeech.Pron ? 2u << 20 : 1u << 20);

    /// <summary>The preposition that introduces a noun; 0 when none does.</summary>
    public uint Preposition(int token)
    {
        if (token < 0) return 0;
        if (reading.Tree.Child(token, Relation.Case) is >= 0 and var preposition) return words[preposition];
        var first = reading.Entities[token] is null ? token : reading.Entities.First(token);
        return first > 0 && reading.Tree.Tag(first - 1) == PartOfSpeech.Adp ? words[first - 1] : 0;
    }

    /// <summary>The value of a word without its ending.</summary>
    public static uint Stem(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return FeatureKeys.Word(word[..^ending.Length]);
        }

        return FeatureKeys.Word(word);
    }
}

using System.Collections.Frozen;

namespace Dateline.Extraction.Parties;

/// <summary>Rules by the inflected forms of the word that sets them off.</summary>
internal sealed class FormIndex<T>
{
    private const int LongestWord = 24;
    private readonly FrozenDictionary<string, (T Rule, VerbForm Form)[]> forms;
    private readonly FrozenDictionary<string, (T Rule, VerbForm Form)[]>.AlternateLookup<ReadOnlySpan<char>> byLetters;

    /// <param name="entries">A form, its rule, and what the form can be of a verb.</param>
    public FormIndex(IEnumerable<(string Form, T Rule, VerbForm What)> entries)
    {
        forms = entries.GroupBy(entry => entry.Form).ToFrozenDictionary(
            group => group.Key,
            group => group.GroupBy(entry => entry.Rule).Select(same => (same.Key, same.Aggregate(VerbForm.None, (all, entry) => all | entry.What))).ToArray());
        byLetters = forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The rules that a word may set off, whatever its case.</summary>
    public ReadOnlySpan<(T Rule, VerbForm Form)> Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) return [];
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return byLetters.TryGetValue(lower, out var found) ? found : [];
    }
}

using System.Collections.Frozen;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Syntax;

/// <summary>
/// Mends the tags of verbs where what stands around them leaves no choice: after an auxiliary a participle is no noun, and a sentence
/// that would have no finite verb has its past tense taken for a participle. The tagger, which was taught by a small treebank, has not
/// met many of the verbs that news uses most.
/// </summary>
internal static class TagRepairs
{
    private const int Unambiguous = 6;

    private static readonly (FrozenSet<string> Past, FrozenSet<string> Participle) Irregular = Read();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pasts = Irregular.Past.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Participles = Irregular.Participle.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Mends the tags of the words of a sentence, which are the tokens from <paramref name="first"/> on.</summary>
    public static void Apply(TokenizedText text, int first, Span<WordTag> tags)
    {
        var finite = false;
        for (var i = 0; i < tags.Length; i++)
        {
            var word = text[first + i];
            if (IsOnlyPast(word, tags[i])) tags[i] = new(PartOfSpeech.Verb, VerbTag.Past);
            else if (IsMistaken(text, first, tags, i)) tags[i] = new(PartOfSpeech.Verb, VerbTag.Participle);
            else if (IsPastBetweenNouns(text, first, tags, i)) tags[i] = new(PartOfSpeech.Verb, VerbTag.Past);
            finite |= IsFinite(tags[i]) && !(word is "being" or "been" or "be");
        }

        if (!finite && tags.Length > 3 && text[first + tags.Length - 1] is ".") MakeFinite(text, first, tags);
    }

    /// <summary>"overran", "withdrew": a form that is nothing but a past tense. Short ones can be nouns (rose, saw, spoke).</summary>
    private static bool IsOnlyPast(ReadOnlySpan<char> word, WordTag tag) =>
        word.Length >= Unambiguous && char.IsLower(word[0]) && tag.Part != PartOfSpeech.Verb && Pasts.Contains(word) && !Participles.Contains(word);

    /// <summary>A noun or adjective right after "have", "had been", "was" that can only be a participle.</summary>
    private static bool IsMistaken(TokenizedText text, int first, Span<WordTag> tags, int i)
    {
        if (i < 1 || !IsNominal(tags[i].Part)) return false;
        var word = text[first + i];
        if (!char.IsLower(word[0]) || !(Participles.Contains(word) || (tags[i].Part == PartOfSpeech.Noun && word.Length > 4 && word.EndsWith("ed")))) return false;
        var before = i - 1;
        if (before > 0 && tags[before].Part is PartOfSpeech.Adv or PartOfSpeech.Part) before--;
        return tags[before].Part == PartOfSpeech.Aux && text[first + before] is not ("'s" or "’s");
    }

    /// <summary>"Tuttle shot Bonham", "Mourners blocked the road": a past tense between two noun phrases that was taken for a noun.</summary>
    private static bool IsPastBetweenNouns(TokenizedText text, int first, Span<WordTag> tags, int i)
    {
        if (i < 1 || i >= tags.Length - 1 || !IsNominal(tags[i].Part)) return false;
        var word = text[first + i];
        if (!char.IsLower(word[0]) || !(Pasts.Contains(word) || (word.Length > 4 && word.EndsWith("ed")))) return false;
        var (before, after) = (tags[i - 1].Part, tags[i + 1].Part);
        var noun = before is PartOfSpeech.Propn || (before is PartOfSpeech.Noun && tags[i].Part == PartOfSpeech.Noun);
        return noun && (after is PartOfSpeech.Det or PartOfSpeech.Pron || (after is PartOfSpeech.Propn && before is PartOfSpeech.Propn));
    }

    private static void MakeFinite(TokenizedText text, int first, Span<WordTag> tags)
    {
        for (var i = 1; i < tags.Length - 1; i++)
        {
            var word = text[first + i];
            var participle = tags[i].Form == VerbTag.Participle || (IsNominal(tags[i].Part) && char.IsLower(word[0]) && Pasts.Contains(word));
            if (!participle || tags[i - 1].Part is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Adv or PartOfSpeech.Num)) continue;
            if (i + 1 < tags.Length && text[first + i + 1] is "by") continue;
            tags[i] = new(PartOfSpeech.Verb, VerbTag.Past);
            return;
        }
    }

    private static bool IsFinite(WordTag tag) => tag.Part == PartOfSpeech.Aux || tag.Form is VerbTag.Past or VerbTag.Present;

    private static bool IsNominal(PartOfSpeech part) => part is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.X;

    private static (FrozenSet<string> Past, FrozenSet<string> Participle) Read()
    {
        var rows = Resource.Rows("irregular.tsv").Where(row => row.Length > 2).ToList();
        return (rows.SelectMany(row => row[1].Split('/').Where(form => form != row[0])).ToFrozenSet(), rows.SelectMany(row => row[2].Split('/')).ToFrozenSet());
    }
}

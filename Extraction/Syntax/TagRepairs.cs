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
    public static void Apply(SyntaxModel model, TokenizedText text, int first, WordFeatures words)
    {
        var finite = false;
        for (var i = 1; i <= words.Count; i++)
        {
            var word = text[first + i - 1];
            if (IsOnlyPast(model, word, words.Tag[i])) words.Tag[i] = model.TagOf(VerbTag.Past);
            else if (IsMistaken(model, text, first, words, i)) words.Tag[i] = model.TagOf(VerbTag.Participle);
            else if (IsPastBetweenNouns(model, text, first, words, i)) words.Tag[i] = model.TagOf(VerbTag.Past);
            finite |= IsFinite(model, words.Tag[i]) && !(word is "being" or "been" or "be");
        }

        if (!finite && words.Count > 3 && text[first + words.Count - 1] is ".") MakeFinite(model, text, first, words);
    }

    /// <summary>"overran", "withdrew": a form that is nothing but a past tense. Short ones can be nouns (rose, saw, spoke).</summary>
    private static bool IsOnlyPast(SyntaxModel model, ReadOnlySpan<char> word, int tag) =>
        word.Length >= Unambiguous && char.IsLower(word[0]) && model.PartOf(tag) != PartOfSpeech.Verb && Pasts.Contains(word) && !Participles.Contains(word);

    /// <summary>A noun or adjective right after "have", "had been", "was" that can only be a participle.</summary>
    private static bool IsMistaken(SyntaxModel model, TokenizedText text, int first, WordFeatures words, int i)
    {
        if (i < 2 || !IsNominal(model.PartOf(words.Tag[i]))) return false;
        var word = text[first + i - 1];
        if (!char.IsLower(word[0]) || !(Participles.Contains(word) || (model.PartOf(words.Tag[i]) == PartOfSpeech.Noun && word.Length > 4 && word.EndsWith("ed")))) return false;
        var before = i - 1;
        if (before > 1 && model.PartOf(words.Tag[before]) is PartOfSpeech.Adv or PartOfSpeech.Part) before--;
        return model.PartOf(words.Tag[before]) == PartOfSpeech.Aux && text[first + before - 1] is not ("'s" or "’s");
    }

    /// <summary>"Tuttle shot Bonham", "Mourners blocked the road": a past tense between two noun phrases that was taken for a noun.</summary>
    private static bool IsPastBetweenNouns(SyntaxModel model, TokenizedText text, int first, WordFeatures words, int i)
    {
        if (i < 2 || i >= words.Count || !IsNominal(model.PartOf(words.Tag[i]))) return false;
        var word = text[first + i - 1];
        if (!char.IsLower(word[0]) || !(Pasts.Contains(word) || (word.Length > 4 && word.EndsWith("ed")))) return false;
        var (before, after) = (model.PartOf(words.Tag[i - 1]), model.PartOf(words.Tag[i + 1]));
        var noun = before is PartOfSpeech.Propn || (before is PartOfSpeech.Noun && model.PartOf(words.Tag[i]) == PartOfSpeech.Noun);
        return noun && (after is PartOfSpeech.Det or PartOfSpeech.Pron || (after is PartOfSpeech.Propn && before is PartOfSpeech.Propn));
    }

    private static void MakeFinite(SyntaxModel model, TokenizedText text, int first, WordFeatures words)
    {
        for (var i = 2; i < words.Count; i++)
        {
            var word = text[first + i - 1];
            var participle = model.FormOf(words.Tag[i]) == VerbTag.Participle || (IsNominal(model.PartOf(words.Tag[i])) && char.IsLower(word[0]) && Pasts.Contains(word));
            if (!participle || model.PartOf(words.Tag[i - 1]) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Adv or PartOfSpeech.Num)) continue;
            if (i < words.Count && text[first + i] is "by") continue;
            words.Tag[i] = model.TagOf(VerbTag.Past);
            return;
        }
    }

    private static bool IsFinite(SyntaxModel model, int tag) => model.PartOf(tag) == PartOfSpeech.Aux || model.FormOf(tag) is VerbTag.Past or VerbTag.Present;

    private static bool IsNominal(PartOfSpeech part) => part is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.X;

    private static (FrozenSet<string> Past, FrozenSet<string> Participle) Read()
    {
        var rows = Resource.Rows("irregular.tsv").Where(row => row.Length > 2).ToList();
        return (rows.SelectMany(row => row[1].Split('/').Where(form => form != row[0])).ToFrozenSet(), rows.SelectMany(row => row[2].Split('/')).ToFrozenSet());
    }
}

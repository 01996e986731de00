using Dateline.Extraction.Text;

namespace Dateline.Extraction.Parties;

/// <summary>What an inflected form of a verb can be.</summary>
[Flags]
internal enum VerbForm : byte
{
    None = 0,
    Base = 1,
    Present = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}

/// <summary>Makes the forms of English verbs and the plurals of nouns; the irregular ones are in <c>Resources/irregular.tsv</c>.</summary>
internal static class Inflection
{
    private static readonly Dictionary<string, string[]> Irregular = Resource.Rows("irregular.tsv").ToDictionary(row => row[0]);

    /// <summary>The forms of a verb and what each can be.</summary>
    public static IEnumerable<(string Form, VerbForm What)> Verb(string lemma)
    {
        yield return (lemma, VerbForm.Base);
        yield return (ThirdPerson(lemma), VerbForm.Present);
        yield return (Stem(lemma, dropE: true) + "ing", VerbForm.Gerund);
        var british = lemma.EndsWith("ize", StringComparison.Ordinal);
        if (british)
        {
            foreach (var form in Verb(lemma[..^3] + "ise")) yield return form;
        }

        if (Irregular.TryGetValue(lemma, out var row) && row.Length > 2)
        {
            foreach (var past in row[1].Split('/')) yield return (past, VerbForm.Past);
            foreach (var participle in row[2].Split('/')) yield return (participle, VerbForm.Participle);
            yield break;
        }

        yield return (PastTense(lemma), VerbForm.Past | VerbForm.Participle);

        // American spelling: signaled, canceling.
        if (lemma[^1] == 'l' && row is [_, "double"])
        {
            yield return (lemma + "ed", VerbForm.Past | VerbForm.Participle);
            yield return (lemma + "ing", VerbForm.Gerund);
        }
    }

    /// <summary>A word of a table: "walk+" stands for all forms of the verb.</summary>
    public static IEnumerable<string> Expand(string word) => word[^1] == '+' ? Verb(word[..^1]).Select(form => form.Form).Distinct() : [word];

    /// <summary>A noun and its plural.</summary>
    public static IEnumerable<string> Noun(string lemma)
    {
        yield return lemma;
        if (Irregular.TryGetValue(lemma, out var row) && row.Length == 2) yield return row[1];
        else yield return ThirdPerson(lemma);
    }

    private static string ThirdPerson(string lemma) => lemma switch
    {
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] or [.., 'o'] => lemma + "es",
        [.., var before, 'y'] when !IsVowel(before) => lemma[..^1] + "ies",
        _ => lemma + "s",
    };

    private static string PastTense(string lemma) => lemma switch
    {
        [.., 'e'] => lemma + "d",
        [.., var before, 'y'] when !IsVowel(before) => lemma[..^1] + "ied",
        _ => Stem(lemma, dropE: false) + "ed",
    };

    // The last consonant is doubled after a short stressed vowel: stop, permit; in words of one syllable it can be told.
    private static string Stem(string lemma, bool dropE)
    {
        if (dropE && lemma is [.., var before, 'e'] && before is not ('e' or 'y' or 'o')) return lemma is [.., 'i', 'e'] ? lemma[..^2] + "y" : lemma[..^1];
        var doubles = lemma is [.., var first, var vowel, var last] && !IsVowel(first) && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x' or 'y')
            && (lemma.Count(IsVowel) == 1 || Irregular.TryGetValue(lemma, out var row) && row is [_, "double"]);
        return doubles ? lemma + lemma[^1] : lemma;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}

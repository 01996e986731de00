using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Nouns whose infinitive tells what somebody means, tries or is asked to do: the rows of <c>Resources/aims.tsv</c>.</summary>
internal static class Aims
{
    private const int Reach = 16;
    private static readonly Dictionary<string, EventStatus?> Nouns = Read();
    private static readonly Dictionary<string, EventStatus?>.AlternateLookup<ReadOnlySpan<char>> ByLetters = Nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a noun is one of them.</summary>
    public static bool IsOne(ReadOnlySpan<char> noun) => ByLetters.ContainsKey(noun);

    /// <summary>What one of them makes of the deed; null when the deed is not reported to have come about.</summary>
    public static EventStatus? StatusOf(ReadOnlySpan<char> noun) => ByLetters[noun];

    /// <summary>
    /// The noun whose infinitive a verb is, wherever the parser hung it: "efforts by reinforcements, backed by air strikes, to retake the city";
    /// -1 when there is none.
    /// </summary>
    public static int Before(ArticleReading reading, int verb, Sentence sentence)
    {
        var (tree, text) = (reading.Tree, reading.Text);
        if (verb - 1 <= sentence.FirstToken || text[verb - 1] is not "to") return -1;
        for (var token = verb - 2; token >= Math.Max(sentence.FirstToken, verb - Reach); token--)
        {
            if (tree.Tag(token) == PartOfSpeech.Noun && IsOne(text[token])) return token;
            if (tree.Tag(token) is PartOfSpeech.Aux or PartOfSpeech.Sconj || (tree.Tag(token) == PartOfSpeech.Verb && !IsAside(tree, token)) || text[token] is ";" or ":") return -1;
        }

        return -1;
    }

    /// <summary>"Efforts made by", "efforts, backed by": a participle describes a noun on the way; any other verb has the infinitive for itself.</summary>
    private static bool IsAside(SyntaxTree tree, int verb) => tree.RelationOf(verb) is Relation.Acl or Relation.Amod || (verb > 0 && tree.Text[verb - 1] is "," && tree.Text[verb + 1] is "by");

    private static Dictionary<string, EventStatus?> Read() => Resource.Rows("aims.tsv")
        .SelectMany(row => Inflection.Noun(row[1]).SelectMany(form => new[] { form, char.ToUpperInvariant(form[0]) + form[1..] }).Distinct().Select(form => (Form: form, Status: row[0] == "-" ? (EventStatus?)null : Enum.Parse<EventStatus>(row[0], ignoreCase: true))))
        .ToDictionary(one => one.Form, one => one.Status);
}

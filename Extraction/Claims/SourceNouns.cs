using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Claims;

/// <summary>Finds who may speak beside a cue by the words' places, where the parser has no subject for it.</summary>
internal sealed class SourceNouns(ArticleReading reading)
{
    private const int LongestInsertion = 25;

    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    /// <summary>The head of the noun phrase that begins at a token.</summary>
    public int After(int token, int end)
    {
        var head = -1;
        for (; token < end; token++)
        {
            var tag = tree.Tag(token);
            if (head < 0 && text[token] is "there") return -1;
            if (tag == PartOfSpeech.Pron && head < 0) return tree.RelationOf(token) == Relation.NmodPoss && tree.Head(token) < end ? tree.Head(token) : token;
            if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                if (reading.Entities[token] is { Type: EntityType.Person }) return token;
                head = token;
            }
            else if (tag is PartOfSpeech.Part && head >= 0)
            {
                continue;
            }
            else if (head >= 0 || tag is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Adv))
            {
                break;
            }
        }

        return head;
    }

    /// <summary>Whether a word can stand for somebody who speaks.</summary>
    public bool CanSpeak(int token)
    {
        if (reading.Quoted[token] && reading.Entities[token] is null) return false;
        if (reading.Entities[token] is not null) return true;
        if (tree.Tag(token) == PartOfSpeech.Pron) return Pronouns.Of(text[token]) != PronounKind.None || text[token] is "who" or "one" or "One" or "some" or "Some" or "others" or "Others" or "many" or "both" or "Both" or "all" or "All" or "none" or "nobody" or "Nobody";
        return tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Adj;
    }

    /// <summary>Who is named before what is inserted between commas: "Smith, a spokesman for the police, told"; -1 when nobody is.</summary>
    public int Named(int verb, int first)
    {
        if (verb - 1 <= first || text[verb - 1] is not ",") return -1;
        for (var token = verb - 2; token > first && verb - token < LongestInsertion; token--)
        {
            if (text[token] is "," && reading.Entities[token - 1] is { Type: EntityType.Person }) return token - 1;
        }

        return -1;
    }

    /// <summary>"A spokesman yesterday confirmed": who stands before the day; -1 when nobody does.</summary>
    public int BeforeDate(int verb, int first)
    {
        while (verb - 1 > first && reading.IsDate(verb - 1)) verb--;
        return Named(verb, first) is >= 0 and var named ? named : Before(verb, first);
    }

    /// <summary>"The mayor, who on Monday denied": whom a relative pronoun stands for; -1 when no noun stands before it.</summary>
    private int Described(int pronoun, int first)
    {
        var token = pronoun > first && text[pronoun - 1] is "," ? pronoun - 2 : pronoun - 1;
        return token >= first && tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn ? token : -1;
    }

    /// <summary>The noun before a verb; -1 when it belongs to somebody else or to another clause.</summary>
    public int Before(int verb, int first)
    {
        for (var token = verb - 1; token >= Math.Max(first, verb - 6); token--)
        {
            if (text[token] is "who" or "which") return Described(token, first);
            if (tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn || (tree.Tag(token) == PartOfSpeech.Adj && (NounKinds.Of(text[token]) & NounKind.Person) != 0) || Pronouns.Of(text[token]) != PronounKind.None)
                return tree.RelationOf(token) == Relation.NmodPoss || tree.Child(token, Relation.Case) >= 0 && text[tree.Child(token, Relation.Case)] is not ("'s" or "’s" or "after" or "before") ? -1 : token;
            if (tree.Tag(token) is PartOfSpeech.Verb or PartOfSpeech.Punct) return -1;
        }

        return -1;
    }
}

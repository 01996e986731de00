using Dateline.Extraction.Documents;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Parties;

/// <summary>The words of a noun phrase, given its head.</summary>
internal static class Phrases
{
    /// <summary>
    /// The tokens of the phrase: what stands before the head, its name, an "of" phrase, and further members when it is a list.
    /// Clauses, appositions and other prepositional phrases are left out.
    /// </summary>
    public static (int First, int End) Of(SyntaxTree tree, EntityIndex entities, int head, bool list = true)
    {
        var (first, end) = (head, head + 1);
        Widen(tree, entities, head, list, 0, ref first, ref end);
        var text = tree.Text;
        first = PhraseStart.Of(tree, entities, first, head);
        // "Troops Tuesday", "the president's talks": neither the day nor the ending belongs to the name.
        while (end - 1 > head && entities[end - 1] is null && (NearbyNouns.IsDay(text[end - 1]) || text[end - 1] is "'s" or "’s" or "'" or "’")) end--;
        // "More than 40 people": the parser may hang the words before the number elsewhere.
        if (first > 1 && tree.Tag(first) == PartOfSpeech.Num && IsBound(text[first - 2], text[first - 1])) first -= 2;
        return (first, end);
    }

    private static bool IsBound(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => other switch
    {
        "than" => one is "more" or "More" or "fewer" or "Fewer" or "less" or "Less",
        "least" or "most" => one is "at" or "At",
        "to" => one is "up" or "Up",
        _ => false,
    };

    /// <summary>The head among the words that name a party: the name of a person, or the noun before the first preposition.</summary>
    public static int HeadOf(SyntaxTree tree, EntityIndex entities, int first, int end)
    {
        // "The head of the Refugee Council Jane Doe", "the secretary for Trade Mrs Doe": the name that follows the body's.
        if (entities[end - 1] is { Type: EntityType.Person } && entities.First(end - 1) is var name && name > first && (entities[name - 1] is { Type: EntityType.Org or EntityType.Group } || (name - 2 > first && IsHonorific(tree.Text[name - 1]) && tree.Tag(name - 2) is PartOfSpeech.Noun or PartOfSpeech.Propn))) return name;
        var (head, last) = (-1, first);
        for (var token = first; token < end; token++)
        {
            if (entities[token] is { Type: EntityType.Person }) return token;
            if (tree.Tag(token) == PartOfSpeech.Adp && token > first) break;
            last = token;
            // "An Afghan security official": the tagger may take a calling at the end for an adjective.
            if (tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num || (tree.Tag(token) == PartOfSpeech.Adj && (NounKinds.Of(tree.Text[token]) & NounKind.Person) != 0)) head = token;
        }

        // "The military": a noun that the tagger takes for an adjective.
        return head < 0 ? last : head;
    }

    private static bool IsHonorific(ReadOnlySpan<char> word) => word is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms.";

    /// <summary>The offsets of a run of tokens.</summary>
    public static TextSpan Span(TokenizedText text, int first, int end) => new(text.Tokens[first].Start, text.Tokens[end - 1].End);

    private static void Widen(SyntaxTree tree, EntityIndex entities, int token, bool list, int depth, ref int first, ref int end)
    {
        if (entities[token] is not null)
        {
            first = Math.Min(first, entities.First(token));
            end = Math.Max(end, entities.End(token));
        }

        if (depth > 8) return;
        foreach (var child in tree.Children(token))
        {
            var relation = tree.RelationOf(child);
            var belongs = child < token
                ? relation is Relation.Det or Relation.DetPredet or Relation.Amod or Relation.Nummod or Relation.Compound or Relation.NmodPoss or Relation.Flat
                    or Relation.Advmod or Relation.NmodDesc or Relation.Nmod or Relation.CcPreconj or Relation.Case or Relation.Punct or Relation.Fixed && depth < 6
                : relation is Relation.Flat or Relation.Compound or Relation.NmodDesc or Relation.Fixed or Relation.Nummod
                    || (relation == Relation.Case && tree.Text[child] is "'s" or "’s" or "'" or "’")
                    || (relation == Relation.Nmod && child - token < 12 && IsOf(tree, child))
                    || (list && relation == Relation.Conj && tree.Tag(child) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num && !NounKinds.IsTime(tree.Text[child]) && !IsSet(tree.Text, child));
            if (!belongs) continue;
            if (relation == Relation.Nmod && child < token) continue;
            first = Math.Min(first, child);
            end = Math.Max(end, child + 1);
            Widen(tree, entities, child, list, depth + 1, ref first, ref end);
        }
    }

    /// <summary>"Beat the mayor and set fire to his house": the parser may take "fire" for a second one beaten.</summary>
    private static bool IsSet(TokenizedText text, int token) => text[token] is "fire" && text[token - 1] is "set" or "opened" or "open" or "returned";

    private static bool IsOf(SyntaxTree tree, int token)
    {
        var preposition = tree.Child(token, Relation.Case);
        // "The city ahead of the vote", "the village north of it": what an adverb begins is no part of the name.
        return preposition > 0 && tree.Text[preposition] is "of" && tree.Tag(preposition - 1) != PartOfSpeech.Adv && tree.Tag(token) is not PartOfSpeech.Verb;
    }
}

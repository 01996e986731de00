using Dateline.Extraction.Documents;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Parties;

/// <summary>
/// Finds the person whose office or calling a noun tells, by what stands next to it: "the opposition leader, Jane Doe, said",
/// "Jane Doe, the head of the agency, said", "police commander Jane Doe".
/// </summary>
internal static class Appositions
{
    private const int LongestOffice = 14;

    /// <summary>The person named beside the phrase of a head; null when there is none.</summary>
    public static Entity? NameOf(SyntaxTree tree, EntityIndex entities, int head)
    {
        var text = tree.Text;
        if (tree.Tag(head) is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || !IsOffice(text[head])) return null;
        var sentence = text.Sentences[text.SentenceAt(text.Tokens[head].Start)];
        if (Person(tree, entities, sentence.EndToken, head + 1) is { } titled) return titled;
        for (var token = head + 1; token < Math.Min(sentence.EndToken - 1, head + LongestOffice); token++)
        {
            if (text[token] is ",") return Person(tree, entities, sentence.EndToken, token + 1) is { } after && Closes(tree, entities.End(token + 1), sentence.EndToken) ? after : Before(tree, entities, head, sentence.FirstToken);
            if (tree.Tag(token) is PartOfSpeech.Verb or PartOfSpeech.Aux || (tree.Tag(token) == PartOfSpeech.Punct && text[token] is not ("'s" or "’s"))) break;
        }

        return Before(tree, entities, head, sentence.FirstToken);
    }

    private static Entity? Before(SyntaxTree tree, EntityIndex entities, int head, int first)
    {
        for (var token = head - 1; token > first; token--)
        {
            if (tree.Text[token] is ",") return entities[token - 1] is { Type: EntityType.Person } person && entities.End(token - 1) == token ? person : null;
            if (tree.Tag(token) is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Part or PartOfSpeech.Num)) return null;
        }

        return null;
    }

    private static bool Closes(SyntaxTree tree, int token, int end) => token >= end || tree.Tag(token) is PartOfSpeech.Punct;

    private static Entity? Person(SyntaxTree tree, EntityIndex entities, int end, int token)
    {
        // "The dead man, named as John Doe, 38, was".
        if (token + 2 < end && tree.Text[token] is "named" or "identified" && tree.Text[token + 1] is "as") token += 2;
        // A rank may stand before the name: "a spokesman, Brigadier General Jane Doe".
        for (var at = token; at < Math.Min(end, token + 3); at++)
        {
            if (entities[at] is { } entity) return entity.Type == EntityType.Person && entities.First(at) == at ? entity : null;
            if (tree.Tag(at) == PartOfSpeech.Punct) return null;
        }

        return null;
    }

    private static bool IsOffice(ReadOnlySpan<char> noun) =>
        noun[^1] != 's' && (NounKinds.Of(noun) & (NounKind.Person | NounKind.State)) != 0 && noun is not ("police" or "government" or "army" or "state" or "country" or "people" or "court" or "party" or "company");
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Parties;

/// <summary>Names the party that a noun or pronoun stands for.</summary>
internal sealed class PartyReader(SyntaxTree tree, EntityIndex entities, Antecedents antecedents)
{
    /// <summary>The party a token stands for; null when there is none.</summary>
    /// <param name="token">The head of its phrase.</param>
    /// <param name="list">Whether the further members of a list belong to it.</param>
    public Party? Read(int token, bool list = true)
    {
        if (token < 0) return null;
        if (Described(token) is >= 0 and var described) return Read(described, list);
        if (tree.Tag(token) == PartOfSpeech.Pron && Pronouns.Of(tree.Text[token]) is var kind and not PronounKind.None)
            return antecedents.Resolve(token, kind) is >= 0 and var before ? ReadPhrase(before, list) : new Party(tree.Text[token].ToString(), null);
        return ReadPhrase(token, list);
    }

    /// <summary>The entity a phrase is about: the one its head names, or the one whose fighters, police or government it names.</summary>
    public Entity? EntityOf(int head)
    {
        if (head < 0) return null;
        if (entities[head] is { } named) return named;
        var appositive = tree.Child(head, Relation.Appos, Relation.Flat, Relation.Compound);
        if (appositive > head && entities[appositive] is { Type: EntityType.Person or EntityType.Org or EntityType.Group } renamed) return renamed;
        if (Appositions.NameOf(tree, entities, head) is { } apposed) return apposed;
        if ((NounKinds.Of(tree.Text[head]) & (NounKind.Armed | NounKind.State)) == 0) return null;
        foreach (var child in tree.Children(head))
        {
            if (child < head && tree.RelationOf(child) is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodPoss && entities[child] is { Type: not (EntityType.Person or EntityType.Event or EntityType.Work or EntityType.Law) } owner)
                return owner;
        }

        return null;
    }

    /// <summary>What a relative pronoun stands for: the noun that it follows.</summary>
    private int Described(int token)
    {
        if (tree.Tag(token) != PartOfSpeech.Pron || tree.Text[token] is not ("who" or "which" or "whom") || token == 0) return -1;
        var before = token - 1;
        for (var steps = 0; steps < 4 && before > 0 && tree.Tag(before) is PartOfSpeech.Punct or PartOfSpeech.Adp or PartOfSpeech.Num; steps++) before--;
        return tree.Tag(before) is PartOfSpeech.Noun or PartOfSpeech.Propn ? before : -1;
    }

    private Party ReadPhrase(int head, bool list)
    {
        var (first, end) = Phrases.Of(tree, entities, head, list);
        var span = Phrases.Span(tree.Text, first, end);
        return new Party(tree.Text.Text[span.Start..span.End], EntityOf(head)?.Id);
    }
}

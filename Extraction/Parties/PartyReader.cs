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
        if ((NounKinds.Of(tree.Text[head]) & (NounKind.Armed | NounKind.State)) == 0) return null;
        foreach (var child in tree.Children(head))
        {
            if (child < head && tree.RelationOf(child) is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodPoss && entities[child] is { Type: not (EntityType.Person or EntityType.Event or EntityType.Work or EntityType.Law) } owner)
                return owner;
        }

        return null;
    }

    private Party ReadPhrase(int head, bool list)
    {
        var (first, end) = Phrases.Of(tree, entities, head, list);
        var span = Phrases.Span(tree.Text, first, end);
        return new Party(tree.Text.Text[span.Start..span.End], EntityOf(head)?.Id);
    }
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Parties;

/// <summary>Names the party that a noun or pronoun stands for.</summary>
internal sealed class PartyReader(SyntaxTree tree, EntityIndex entities, Antecedents antecedents)
{
    private readonly Descriptions descriptions = new(tree, entities);

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
        if (Titled(head) is { } titled) return titled;
        if (descriptions.Meant(head) is { } meant) return meant;
        var kind = NounKinds.Of(tree.Text[head]);
        if ((kind & NounKind.Person) != 0 && Belonging(head) is { } band) return band;
        if ((kind & (NounKind.Armed | NounKind.State)) == 0) return null;
        foreach (var child in tree.Children(head))
        {
            if (child < head && tree.RelationOf(child) is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodPoss && entities[child] is { Type: not (EntityType.Person or EntityType.Event or EntityType.Work or EntityType.Law) } owner)
                return owner;
        }

        return (kind & NounKind.Armed) != 0 ? Possessed(head) : null;
    }

    /// <summary>"The official news agency Jana", "the aid group Oxfam": the name right after the noun that says what it names.</summary>
    private Entity? Titled(int head)
    {
        if (head + 1 >= tree.Text.Tokens.Length || tree.Tag(head) != PartOfSpeech.Noun || tree.Text[head] is not ("agency" or "group" or "party" or "charity" or "newspaper" or "company" or "network" or "militia" or "movement" or "union" or "broadcaster" or "firm" or "airline")) return null;
        return entities[head + 1] is { Type: EntityType.Org or EntityType.Group } named && entities.First(head + 1) == head + 1 ? named : null;
    }

    /// <summary>"Members of the Red Brigades", "fighters from Hamas": those of a body act for it.</summary>
    private Entity? Belonging(int head)
    {
        if (!tree.Text[head].EndsWith("s", StringComparison.Ordinal) && tree.Text[head] is not ("men" or "gunmen")) return null;
        for (var token = head + 1; token < Math.Min(tree.Text.Tokens.Length, head + 4); token++)
        {
            if (token == head + 1 ? tree.Text[token] is not ("of" or "from") : tree.Tag(token) is not (PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Noun)) return null;
            if (entities[token] is { } body) return body.Type is EntityType.Org or EntityType.Group ? body : null;
        }

        return null;
    }

    /// <summary>"Its troops", "their fighters": the body that an armed force belongs to.</summary>
    private Entity? Possessed(int head)
    {
        var owner = tree.Child(head, Relation.NmodPoss);
        if (owner < 0 || owner > head || Pronouns.Of(tree.Text[owner]) is not (PronounKind.Thing or PronounKind.Many)) return null;
        return antecedents.Resolve(owner, Pronouns.Of(tree.Text[owner])) is >= 0 and var body && entities[body] is { Type: EntityType.Org or EntityType.Group or EntityType.Gpe } named ? named : null;
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

using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Looks around a trigger: its prepositional phrases, its particle, the kinds of its arguments.</summary>
internal sealed class Surroundings(ArticleReading reading)
{
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    /// <summary>The head of the noun phrase that hangs on a token by a preposition; -1 when there is none.</summary>
    public int Preposition(int token, string preposition)
    {
        foreach (var child in tree.Children(token))
        {
            if (child > token && tree.RelationOf(child) is Relation.Obl or Relation.Nmod or Relation.OblAgent or Relation.Advcl or Relation.Acl or Relation.Advmod or Relation.Dep
                && HasPreposition(child, preposition))
                return child;
        }

        return -1;
    }

    /// <summary>Whether a token is introduced by a preposition.</summary>
    public bool HasPreposition(int token, string preposition)
    {
        foreach (var child in tree.Children(token))
        {
            if (child < token && tree.RelationOf(child) is Relation.Case or Relation.Mark && text[child].Equals(preposition, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>The head of the phrase after a preposition that directly follows a token, whatever the parser hung it on.</summary>
    public int Following(int token, string preposition, int end)
    {
        if (token + 2 >= end || !text[token + 1].Equals(preposition, StringComparison.OrdinalIgnoreCase)) return -1;
        for (var next = token + 2; next < Math.Min(end, token + 9); next++)
        {
            var head = tree.Head(next);
            if (tree.Tag(next) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron && (head <= token || head > token + 12 || tree.RelationOf(next) is not (Relation.Compound or Relation.NmodPoss or Relation.Amod or Relation.Flat)))
                return next;
        }

        return -1;
    }

    /// <summary>The particle of a verb: the word right after it, or after its object.</summary>
    public int Particle(int verb, string particle, int end)
    {
        if (verb + 1 < end && text[verb + 1].Equals(particle, StringComparison.Ordinal)) return verb + 1;
        var child = tree.Child(verb, Relation.CompoundPrt);
        return child >= 0 && text[child].Equals(particle, StringComparison.Ordinal) ? child : -1;
    }

    /// <summary>Whether a noun is one of the words, or names or is of one of the kinds.</summary>
    public bool Fits(int token, EventNeed need)
    {
        if (token < 0) return false;
        if (need.Words.Count > 0 && (Has(need, token) || (IsPart(token) && Preposition(token, "of") is >= 0 and var whole && Has(need, whole)))) return true;
        if (need.Kind == NounKind.None) return need.Words.Count == 0;
        return (KindOf(token) & need.Kind) != 0;
    }

    /// <summary>The kinds of what a token stands for: those of its name, or of its noun.</summary>
    public NounKind KindOf(int token)
    {
        if (token < 0) return NounKind.None;
        if (reading.Entities[token] is { } entity) return OfEntity(entity.Type) | (entity.Type == EntityType.Org ? OfWords(token) : NounKind.None);
        if (tree.Tag(token) == PartOfSpeech.Pron)
            return Pronouns.Of(text[token]) switch
            {
                PronounKind.Man or PronounKind.Woman => NounKind.Person | NounKind.State,
                PronounKind.Many => NounKind.Person | NounKind.Armed | NounKind.State,
                PronounKind.Thing => NounKind.Place | NounKind.State | NounKind.Thing | NounKind.Armed,
                _ when text[token] is "we" or "We" or "us" => NounKind.Person | NounKind.State | NounKind.Armed,
                _ => text[token] is "who" or "whom" or "others" or "one" or "us" or "me" or "him" or "everyone" or "anyone" or "nobody" or "we" or "I" or "We" ? NounKind.Person : NounKind.None,
            };
        if (tree.Tag(token) == PartOfSpeech.Num && Preposition(token, "of") is >= 0 and var counted && counted < token + 8) return KindOf(counted) | NounKind.Person;
        if (tree.Tag(token) == PartOfSpeech.Num || text[token] is "dozens" or "scores" or "hundreds" or "thousands" or "dozen") return NounKind.Person;
        var kind = NounKinds.Of(text[token]);
        if (kind == NounKind.None && IsPart(token) && Preposition(token, "of") is >= 0 and var whole && whole > token && whole < token + 8) return KindOf(whole);
        if (kind == NounKind.None && tree.Child(token, Relation.Compound, Relation.Amod) is >= 0 and var before && reading.Entities[before] is { Type: EntityType.Group or EntityType.Norp }) return NounKind.Person;
        return kind;
    }

    /// <summary>An organisation that fights has it in its name: the Defence Force, the National Guard.</summary>
    private NounKind OfWords(int token)
    {
        for (var word = reading.Entities.First(token); word < reading.Entities.End(token); word++)
        {
            if (text[word] is "Army" or "Force" or "Forces" or "Guard" or "Guards" or "Navy" or "Police" or "Military" or "Brigade" or "Battalion" or "Corps" or "Command" or "Marines" or "Regiment" or "Militia" or "Front") return NounKind.Armed;
        }

        return NounKind.None;
    }

    private bool IsPart(int token) => tree.Tag(token) == PartOfSpeech.Num
        || text[token] is "some" or "many" or "most" or "all" or "several" or "dozens" or "hundreds" or "thousands" or "number" or "majority" or "half" or "part" or "group" or "series" or "any" or "each" or "both" or "scores" or "tens" or "round" or "pair" or "couple";

    private bool Has(EventNeed need, int token)
    {
        Span<char> lower = stackalloc char[Math.Min(24, text[token].Length)];
        return text[token].Length <= lower.Length && need.Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..text[token].ToLowerInvariant(lower)]);
    }

    private static NounKind OfEntity(EntityType type) => type switch
    {
        EntityType.Person => NounKind.Person | NounKind.State,
        EntityType.Norp => NounKind.Person | NounKind.State,
        EntityType.Gpe => NounKind.Place | NounKind.State,
        EntityType.Loc or EntityType.Fac => NounKind.Place | NounKind.Thing,
        EntityType.Group => NounKind.Person | NounKind.Armed,
        EntityType.Org => NounKind.State | NounKind.Person,
        EntityType.Product => NounKind.Thing | NounKind.Armed,
        _ => NounKind.Abstract,
    };
}

using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Parties;

/// <summary>
/// Finds what a pronoun stands for: the nearest fitting subject, before any other fitting noun, in the same sentence and then the
/// ones before it (the preference of Hobbs 1978 and Lappin and Leass 1994). What a person's pronouns are is learned from the text.
/// </summary>
internal sealed class Antecedents
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plurals =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "police", "people", "men", "women", "children", "troops").GetAlternateLookup<ReadOnlySpan<char>>();

    private const int SentencesBack = 4;
    private readonly SyntaxTree tree;
    private readonly EntityIndex entities;
    private readonly bool[] quoted;
    private readonly Dictionary<int, int> known = [];
    private readonly Dictionary<string, PronounKind> genders = [];

    public Antecedents(SyntaxTree tree, EntityIndex entities, bool[] quoted)
    {
        (this.tree, this.entities, this.quoted) = (tree, entities, quoted);
        for (var token = 0; token < quoted.Length; token++)
        {
            if (entities[token] is not { Type: EntityType.Person } person || entities.First(token) != token) continue;
            var gender = Title(token) is var title and not PronounKind.None ? title : entities.End(token) > token + 1 ? OfGiven(tree.Text[token]) : PronounKind.None;
            if (gender != PronounKind.None) genders.TryAdd(person.Id, gender);
        }
    }

    /// <summary>The head of what the pronoun stands for; -1 when nothing fits.</summary>
    public int Resolve(int pronoun, PronounKind kind)
    {
        if (known.TryGetValue(pronoun, out var found)) return found;
        known[pronoun] = -1;
        found = Search(pronoun, kind);
        known[pronoun] = found;
        if (found >= 0 && kind is PronounKind.Man or PronounKind.Woman && entities[found] is { } person) genders.TryAdd(person.Id, kind);
        return found;
    }

    private int Search(int pronoun, PronounKind kind)
    {
        var text = tree.Text;
        var sentence = text.SentenceAt(text.Tokens[pronoun].Start);
        for (var back = 0; back <= SentencesBack && sentence - back >= 0; back++)
        {
            var range = text.Sentences[sentence - back];
            if (text.HasTitle && range.Paragraph == 0 && back > 0) break;
            int best = -1, bestRank = 0;
            var barred = back == 0 ? OwnSubject(pronoun) : -1;
            var end = back == 0 ? pronoun : range.EndToken;
            for (var token = range.FirstToken; token < end; token++)
            {
                if ((quoted[token] && !quoted[pronoun]) || (barred >= 0 && (token == barred || (entities[token] is { } entity && entities[barred] == entity)))) continue;
                var rank = Rank(token, kind, pronoun);
                // Among equals: the first subject of an earlier sentence, the last of this one.
                if (rank > bestRank || (rank == bestRank && rank > 0 && back == 0)) (best, bestRank) = (token, rank);
            }

            if (best >= 0) return Resolved(best);
        }

        return -1;
    }

    /// <summary>
    /// The subject of the verb whose object a pronoun is, which it cannot stand for unless it is reflexive: in "police found a boy and took
    /// him home" he is not the police (principle B of Chomsky 1981).
    /// </summary>
    private int OwnSubject(int pronoun)
    {
        if (tree.RelationOf(pronoun) is not (Relation.Obj or Relation.Iobj) || tree.Text[pronoun] is "himself" or "herself" or "itself" or "themselves") return -1;
        var verb = tree.Head(pronoun);
        for (var steps = 0; steps < 3 && verb >= 0; steps++, verb = tree.Head(verb))
        {
            if (tree.Child(verb, Relation.Nsubj, Relation.NsubjPass) is >= 0 and var subject) return subject;
            if (tree.RelationOf(verb) is not (Relation.Conj or Relation.Xcomp)) break;
        }

        return -1;
    }

    private int Resolved(int token) =>
        tree.Tag(token) == PartOfSpeech.Pron && Pronouns.Of(tree.Text[token]) is var kind and not PronounKind.None ? Resolve(token, kind) : token;

    private int Rank(int token, PronounKind kind, int pronoun)
    {
        var word = tree.Text[token];
        var relation = tree.RelationOf(token);
        var role = relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter ? 4 : relation is Relation.Obj or Relation.OblAgent ? 2 : 1;
        if (tree.Tag(token) == PartOfSpeech.Pron) return Pronouns.Of(word) == kind && relation is Relation.Nsubj or Relation.NsubjPass ? role : 0;
        if (tree.Tag(token) is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return 0;
        if (entities[token] is { } entity)
        {
            var head = tree.Head(token);
            if (head >= 0 && entities[head] == entity && entities.First(head) == entities.First(token)) return 0;
            if (relation is Relation.Compound or Relation.Amod) return 0;
            if (relation == Relation.Appos && head >= 0 && tree.RelationOf(head) is Relation.Nsubj or Relation.NsubjPass) role = 4;
            var fits = kind switch
            {
                PronounKind.Man or PronounKind.Woman => entity.Type == EntityType.Person && (!genders.TryGetValue(entity.Id, out var gender) || gender == kind),
                PronounKind.Thing => entity.Type is EntityType.Org or EntityType.Gpe or EntityType.Group or EntityType.Product && relation != Relation.Obl,
                _ => entity.Type is EntityType.Group or EntityType.Norp or EntityType.Org,
            };
            return fits ? role + (kind is PronounKind.Man or PronounKind.Woman ? 1 : 0) : 0;
        }

        if (role < 2 && kind != PronounKind.Man && kind != PronounKind.Woman) return 0;
        var nouns = NounKinds.Of(word);
        var plural = word.EndsWith("s", StringComparison.Ordinal) || Plurals.Contains(word);
        return kind switch
        {
            PronounKind.Man or PronounKind.Woman => (nouns & NounKind.Person) != 0 && !plural && role >= 2 && GenderOf(word) is var gender && (gender == PronounKind.None || gender == kind) ? role - 1 : 0,
            PronounKind.Thing => (nouns & (NounKind.State | NounKind.Armed)) != 0 && !plural && (nouns & NounKind.Person) == 0 ? role : 0,
            _ => (nouns & (NounKind.Person | NounKind.Armed | NounKind.State)) != 0 && plural ? role : 0,
        };
    }

    private static PronounKind OfGiven(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[Math.Min(name.Length, 32)];
        if (name.Length > lower.Length) return PronounKind.None;
        name.ToLowerInvariant(lower);
        return Genders.OfGiven(lower) switch { Gender.Man => PronounKind.Man, Gender.Woman => PronounKind.Woman, _ => PronounKind.None };
    }

    private PronounKind Title(int token)
    {
        if (token == 0) return PronounKind.None;
        return tree.Text[token - 1] switch
        {
            "Mr" or "Mr." or "Sir" or "Lord" or "King" or "Prince" or "Father" or "Chairman" => PronounKind.Man,
            "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Queen" or "Princess" or "Lady" or "Sister" or "Dame" => PronounKind.Woman,
            _ => PronounKind.None,
        };
    }

    private static PronounKind GenderOf(ReadOnlySpan<char> noun) => noun switch
    {
        "man" or "boy" or "father" or "son" or "husband" or "brother" or "uncle" or "king" or "prince" or "priest" or "imam" or "pope" or "spokesman" or "policeman" or "gunman" or "businessman" => PronounKind.Man,
        "woman" or "girl" or "mother" or "daughter" or "wife" or "sister" or "aunt" or "queen" or "princess" or "nun" or "spokeswoman" or "widow" => PronounKind.Woman,
        _ => PronounKind.None,
    };
}

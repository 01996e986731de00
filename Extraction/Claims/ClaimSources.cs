using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Claims;

/// <summary>Finds on whose word a statement stands.</summary>
internal sealed class ClaimSources(ArticleReading reading, Attributions attributions)
{
    // How far after "told" a "that" may stand.
    private const int LongestHearer = 8;

    // How long a noun phrase between "what" and the verb may be.
    private const int LongestNamer = 6;

    // How many adverbs and auxiliaries stand between a speaker and the cue.
    private const int Adverbs = 3;

    private readonly SourceNouns nouns = new(reading);
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    /// <summary>The head of the source: the subject, or the noun next to the verb where the parser has none.</summary>
    public int Find(Clause clause, Sentence sentence)
    {
        var verb = clause.Verb;
        if (text[verb] is "saying" && verb > sentence.FirstToken && text[verb - 1] is "as" && attributions.First(verb, verb + 1) is { At: var quoted }) return Phrases.HeadOf(tree, reading.Entities, quoted.First, quoted.End);
        if (clause.Passive) return clause.Agent < 0 ? Namer(verb, sentence.FirstToken) : clause.Agent;
        // "A spokesman yesterday confirmed": no day speaks.
        if (clause.Agent >= 0 && reading.IsDate(clause.Agent)) return nouns.BeforeDate(verb, sentence.FirstToken);
        if (clause.Agent >= 0 && nouns.CanSpeak(clause.Agent)) return clause.Agent;

        // Who stands after "told" is told: "Smith, a spokesman, told Reuters".
        var hears = text[verb] is "told" or "tells" or "informed" or "assured" or "reminded";
        var after = !hears && (verb + 1 < sentence.EndToken && nouns.CanSpeak(verb + 1) || IsNextToQuote(verb, sentence)) ? nouns.After(verb + 1, Math.Min(sentence.EndToken, verb + 10)) : -1;
        if (after >= 0) return after;
        if (nouns.Named(verb, sentence.FirstToken) is >= 0 and var named) return named;
        return tree.RelationOf(verb) is Relation.Conj or Relation.Xcomp or Relation.Advcl ? -1 : nouns.Before(verb, sentence.FirstToken);
    }

    /// <summary>"In what residents described as the heaviest raids": who speaks of what, though the verb looks like a participle; -1 when nobody does.</summary>
    private int Namer(int verb, int first)
    {
        if (verb == first || tree.Tag(verb - 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron)) return -1;
        for (var token = verb - 1; token > Math.Max(first, verb - LongestNamer); token--)
        {
            if (text[token - 1] is "what" or "What") return verb - 1;
            if (tree.Tag(token) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct or PartOfSpeech.Adp) return -1;
        }

        return -1;
    }

    /// <summary>The party whose head the parser found, or the one that the words beside the cue name where these tell more.</summary>
    public Party? Read(int source, int cue, bool passive)
    {
        var party = reading.Parties.Read(source);
        if (!passive && attributions.First(cue, cue + 1) is { } attributed && Prefers(attributed, party)) party = new Party(attributed.Party.Text, attributed.Party.Entity?.Id);
        return party is null ? null : attributions.Log.Named(party);
    }

    /// <summary>
    /// The last word of who speaks in an insertion or after a statement: "The goat, she recounts, is fine", "…, predicted the owner"; -1
    /// when the cue is no such one.
    /// </summary>
    public int Inserted(int cue, Sentence sentence)
    {
        if (attributions.First(cue, cue + 1) is not { At: var at }) return -1;
        if (at.Inverted) return at.First == cue + 1 && cue > sentence.FirstToken && IsMark(cue - 1) && at.End <= sentence.EndToken && !reading.Quoted[at.End - 1] ? Phrases.HeadOf(tree, reading.Entities, at.First, at.End) : -1;
        var end = text[at.End] is "," && at.End + 1 == cue ? cue : at.End;
        if (end != cue || at.First <= sentence.FirstToken + 1 || !IsMark(at.First - 1)) return -1;
        if (text[cue] is "told" or "tells" && tree.Child(cue, Relation.Ccomp) < cue && !IsFollowedByThat(cue, sentence)) return Phrases.HeadOf(tree, reading.Entities, at.First, at.End);
        return cue + 1 >= sentence.EndToken || text[cue + 1] is "," or "." or ":" || reading.IsDate(cue + 1) || tree.Tag(cue + 1) == PartOfSpeech.Adp && text[cue + 1] is not ("for" or "of") && !HasObject(cue) ? Phrases.HeadOf(tree, reading.Entities, at.First, at.End) : -1;
    }

    private bool IsFollowedByThat(int cue, Sentence sentence)
    {
        for (var token = cue + 1; token < Math.Min(sentence.EndToken, cue + LongestHearer); token++)
        {
            if (text[token] is "that" or ":") return true;
        }

        return false;
    }

    private bool HasObject(int cue) => tree.Child(cue, Relation.Ccomp) > cue || tree.Child(cue, Relation.Obj) > cue;

    private bool IsMark(int token) => text[token] is "," or "”" or "\"" or "’" or "—" or "–" or "--";

    private bool Prefers(Attributed attributed, Party? party)
    {
        var (at, other) = (attributed.At, attributed.Party);
        if (party is null || party.Text.StartsWith("whose ", StringComparison.OrdinalIgnoreCase)) return true;
        if (other.Entity?.Id == party.Entity || other.Text.StartsWith("who", StringComparison.OrdinalIgnoreCase)) return false;

        // What stands farther off is a guess, unless an insertion or its own verb ends it.
        var near = at.Inverted || at.Cue - at.End <= Adverbs || text[at.End] is "," && text[at.Cue - 1] is ",";
        if (other.Entity is { } named)
            return named.Type is EntityType.Person || near && named.Type is EntityType.Org or EntityType.Group or EntityType.Gpe or EntityType.Norp && !IsPronoun(at.First);
        if (near && party.Entity is null && other.Text.EndsWith(" " + party.Text, StringComparison.Ordinal)) return true;
        return near && other.Gender != Gender.Body && !IsPronoun(at.First) && !party.Text.Contains(other.Text, StringComparison.Ordinal) && !other.Text.Contains(party.Text, StringComparison.Ordinal);
    }

    private bool IsPronoun(int token) => Pronouns.Of(text[token]) != PronounKind.None;

    /// <summary>Who counted, when the token is the count: "by the commission's count", "by one driver's reckoning"; -1 otherwise.</summary>
    public int Count(int token, Sentence sentence)
    {
        if (token <= sentence.FirstToken + 2 || text[token] is not ("count" or "estimate" or "estimates" or "reckoning" or "tally" or "account" or "calculation" or "calculations")) return -1;
        if (tree.Child(token, Relation.Case) is not (>= 0 and var by) || !text[by].Equals("by", StringComparison.OrdinalIgnoreCase)) return -1;
        if (tree.Child(token, Relation.NmodPoss) is >= 0 and var owner && owner < token) return owner;
        return tree.Child(token, Relation.Compound, Relation.Amod) is >= 0 and var body && body < token && (reading.Entities[body] is not null || text[body] is "police" or "army" or "official" or "government") ? body : -1;
    }

    /// <summary>Who could not confirm it, when the wording has a subject of its own.</summary>
    public Party? Doubter(int token, Sentence sentence)
    {
        for (var i = token; i < Math.Min(token + 4, sentence.EndToken); i++)
        {
            if (text[i] is not ("verify" or "confirm" or "corroborate")) continue;
            var clause = reading.Clauses.Read(i, VerbForm.Base);
            return clause.Passive || clause.Agent < 0 ? null : reading.Parties.Read(clause.Agent);
        }

        return null;
    }

    private bool IsNextToQuote(int verb, Sentence sentence) => verb > sentence.FirstToken + 1 && tree.Tag(verb - 1) == PartOfSpeech.Punct
        && (reading.Quoted[verb - 2] || text[verb - 1] is "," or "”" or "\"" or "’");
}

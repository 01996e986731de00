using System.Collections.Frozen;
using Dateline.Extraction.Claims;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Quotes;

/// <summary>A cue and the head of the phrase that names who speaks.</summary>
/// <param name="Cue">The cue as written.</param>
/// <param name="Source">The token that heads the speaker's phrase.</param>
/// <param name="Adjacent">Whether nothing but the speaker stands between the cue and the quotation.</param>
internal readonly record struct Attribution(string Cue, int Source, bool Adjacent);

/// <summary>Reads "said Smith", "Smith, a nurse, said", "according to Smith" around quotations.</summary>
/// <param name="reading">The article.</param>
/// <param name="quoted">The tokens that are quoted, marks included; no cue is looked for there.</param>
internal sealed class AttributionReader(ArticleReading reading, bool[] quoted)
{
    private const int Reach = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MoreCues =
        Resource.Rows("quote-cues.txt").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly TokenizedText text = reading.Text;
    private readonly SyntaxTree tree = reading.Tree;

    /// <summary>The first cue from <paramref name="start"/> on, up to another quotation or <paramref name="end"/>.</summary>
    public Attribution? After(int start, int end)
    {
        while (start < end && text[start] is "," or "-" or "–" or "—" or "--") start++;
        for (var token = start; token < Math.Min(end, start + Reach) && !quoted[token]; token++)
        {
            if (text[token] is ";" or ":") return null;
            if (IsAccordingTo(token)) return Named(NounAfter(token + 2, end), "according to", token == start);
            if (!IsCue(token)) continue;
            if (token == start) return Named(NounAfter(token + 1, end) is >= 0 and var inverted ? inverted : Subject(token, start, end), Word(token), true);
            var subject = SubjectBetween(start, token) is >= 0 and var near ? near : Subject(token, start, end);
            if (subject < 0) continue;
            return Named(subject, Word(token), IsOnePhrase(start, token, subject));
        }

        return null;
    }

    /// <summary>The nearest cue before <paramref name="end"/>, down to another quotation or <paramref name="start"/>.</summary>
    public Attribution? Before(int end, int start)
    {
        for (var token = end - 1; token >= Math.Max(start, end - Reach); token--)
        {
            if (quoted[token]) continue;
            if (IsAccordingTo(token)) return Named(NounAfter(token + 2, end), "according to", false);
            if (!IsCue(token)) continue;
            var subject = Subject(token, start, end);
            if (subject < 0) subject = NounBefore(token, start);
            if (subject < 0 && token + 1 < end && text[token] is not ("told" or "tells" or "telling")) subject = NounAfter(token + 1, end);
            if (subject >= 0) return Named(subject, Word(token), IsAdjacentBefore(token, end));
        }

        return null;
    }

    /// <summary>Who is named as speaking between two quotations of one paragraph.</summary>
    public Party? Between(int start, int end) => Before(end, start) is { } found ? Read(found) : null;

    /// <summary>Whom a sentence is about: the one who speaks in it, or a person who is its subject.</summary>
    public Party? About(Sentence sentence)
    {
        if (Before(sentence.EndToken, sentence.FirstToken) is { } spoken) return Read(spoken);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (quoted[token] || tree.RelationOf(token) is not (Relation.Nsubj or Relation.NsubjPass)) continue;
            if (IsPerson(token)) return reading.Parties.Read(token);
        }

        for (var token = sentence.EndToken - 1; token >= sentence.FirstToken; token--)
        {
            if (!quoted[token] && reading.Entities[token] is { Type: EntityType.Person }) return reading.Parties.Read(token);
        }

        return null;
    }

    /// <summary>The party that an attribution names.</summary>
    public Party? Read(Attribution attribution)
    {
        var party = reading.Parties.Read(attribution.Source);
        return party is { Entity: null } && tree.Tag(attribution.Source) != PartOfSpeech.Pron ? Whole(attribution.Source, party) : party;
    }

    /// <summary>
    /// The parser sometimes leaves the words around a noun with the cue ("A special forces commander said"): the phrase is then what
    /// stands next to it without a break.
    /// </summary>
    private Party Whole(int head, Party party)
    {
        var start = text.Tokens[head].Start - party.Text.LastIndexOf(text[head].ToString(), StringComparison.Ordinal);
        if (start > text.Tokens[head].Start || start < 0) return party;
        var first = text.TokenAt(start);
        if (first == head)
        {
            while (first > 0 && !quoted[first - 1] && StandsBeforeNoun(first - 1)) first--;
        }

        var end = head + 1;
        while (end < text.Tokens.Length && !quoted[end] && tree.Tag(end) == PartOfSpeech.Noun && !IsCue(end)) end++;
        var whole = text.Text[text.Tokens[first].Start..text.Tokens[end - 1].End];
        return whole.Length > party.Text.Length ? party with { Text = whole } : party;
    }

    private bool StandsBeforeNoun(int token) =>
        tree.Tag(token) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num
        || text[token] is "The" or "the" or "A" or "a" or "An" or "an";

    private static Attribution? Named(int source, string cue, bool adjacent) => source < 0 ? null : new Attribution(cue, source, adjacent);

    private bool IsPerson(int token) => reading.Entities[token] is { Type: EntityType.Person }
        || Pronouns.Of(text[token]) is PronounKind.Man or PronounKind.Woman
        || reading.Entities[token] is null && tree.Tag(token) == PartOfSpeech.Noun && (NounKinds.Of(text[token]) & NounKind.Person) != 0;

    private bool IsCue(int token)
    {
        if (quoted[token] || tree.RelationOf(token) == Relation.Amod) return false;
        if (MoreCues.Contains(text[token])) return true;
        foreach (var (cue, form) in ClaimCue.All.Find(text[token]))
        {
            if (cue.Particle is { } particle && !(token + 1 < text.Tokens.Length && text[token + 1].SequenceEqual(particle))) continue;
            if (form == VerbForm.Base && !IsPresentPlural(token)) continue;
            if (tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Adj && (form & (VerbForm.Past | VerbForm.Present)) == 0) continue;
            if (tree.Tag(token) == PartOfSpeech.Noun && (form & VerbForm.Past) == 0) continue;
            return true;
        }

        return false;
    }

    private bool IsPresentPlural(int token) => tree.Tag(token) == PartOfSpeech.Verb && !(token > 0 && text[token - 1] is "to" or "will" or "would" or "could" or "n't" or "not" or "can" or "may" or "might" or "must" or "should");

    /// <summary>The subject that the parser gives the cue, when it lies in the range and outside quotations.</summary>
    private int Subject(int cue, int start, int end)
    {
        var verb = cue;
        for (var steps = 0; steps < 4 && verb >= 0; steps++)
        {
            var subject = tree.Child(verb, Relation.Nsubj, Relation.NsubjPass);
            if (subject >= start && subject < end && !quoted[subject] && Relative(subject, verb) is var named && !quoted[named]) return Renamed(named, end);
            if (tree.RelationOf(verb) is Relation.Acl or Relation.AclRelcl) return tree.Head(verb) >= start && !quoted[tree.Head(verb)] ? Renamed(tree.Head(verb), end) : -1;
            if (tree.RelationOf(verb) is not (Relation.Conj or Relation.Advcl or Relation.Xcomp or Relation.Ccomp or Relation.Parataxis)) return -1;
            verb = tree.Head(verb);
            if (verb < start || verb >= end || quoted[verb]) return -1;
        }

        return -1;
    }

    /// <summary>What "who" stands for is what its clause describes.</summary>
    private int Relative(int subject, int verb) =>
        text[subject] is "who" or "which" or "that" && tree.RelationOf(verb) is Relation.AclRelcl or Relation.Acl && tree.Head(verb) >= 0 ? tree.Head(verb) : subject;

    /// <summary>The head of the phrase that begins after a quotation and ends at its cue: "Smith, a nurse, said", "the mayor of York said".</summary>
    private int SubjectBetween(int start, int cue)
    {
        if (cue - start > Reach) return -1;
        return NounAfter(start, cue);
    }

    /// <summary>Whether only the speaker's phrase, its apposition included, stands between the quotation and the cue.</summary>
    private bool IsOnePhrase(int start, int cue, int subject)
    {
        if (subject < start || subject > cue) return false;
        for (var i = start; i < cue; i++)
        {
            if (tree.Tag(i) == PartOfSpeech.Verb && i < subject || text[i] is "and" or "but" && i == start) return false;
        }

        return true;
    }

    private bool IsAdjacentBefore(int cue, int end)
    {
        if (end > 0 && text[end - 1] is ":" or ",") return true;
        return end - cue <= 2;
    }

    /// <summary>The head of the noun phrase that begins at a token, a name inside it first ("the actor Jane Doe").</summary>
    private int NounAfter(int token, int end)
    {
        var head = -1;
        for (; token < end && !quoted[token]; token++)
        {
            var tag = tree.Tag(token);
            if (reading.Entities[token] is { Type: EntityType.Person } && !IsPossessive(reading.Entities.End(token))) return token;
            if (tag == PartOfSpeech.Pron && head < 0 && !IsPossessivePronoun(token)) return token;
            if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn || reading.Entities[token] is not null) head = token;
            else if (tag is PartOfSpeech.Part && head >= 0) continue;
            else if (head >= 0 ? text[token] is not ("-" or "'s" or "’s" or "'" or "’") : tag is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Adv or PartOfSpeech.Pron)) break;
        }

        return head < 0 ? head : Renamed(head, end);
    }

    /// <summary>"his lawyer, Odile Marchetti,": the name is who speaks.</summary>
    private int Renamed(int head, int end)
    {
        if (reading.Entities[head] is { Type: EntityType.Person }) return head;
        var comma = head + 1;
        // "a spokesman for the army, Gen. Mario Díaz,": what hangs on the noun stands between.
        while (comma < end && comma < head + 8 && !quoted[comma] && text[comma] is not "," && tree.Tag(comma) is not (PartOfSpeech.Verb or PartOfSpeech.Punct)) comma++;
        if (comma + 1 >= end || text[comma] is not ",") return head;
        var name = comma + 1;
        while (name < end && name < comma + 4 && reading.Entities[name] is null && tree.Tag(name) is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj) name++;
        return name < end && reading.Entities[name] is { Type: EntityType.Person } && !IsPossessive(reading.Entities.End(name)) ? name : head;
    }

    private bool IsPossessive(int token) => token < text.Tokens.Length && text[token] is "'s" or "’s" or "'" or "’";

    private bool IsPossessivePronoun(int token) => tree.RelationOf(token) == Relation.NmodPoss || text[token] is "his" or "her" or "their" or "its" or "my" or "our" && token + 1 < text.Tokens.Length && tree.Tag(token + 1) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn;

    private int NounBefore(int cue, int start)
    {
        for (var token = cue - 1; token >= Math.Max(start, cue - 8); token--)
        {
            if (quoted[token] || tree.Tag(token) is PartOfSpeech.Verb or PartOfSpeech.Punct && text[token] is not ",") return -1;
            if (reading.Entities[token] is not null || tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn || Pronouns.Of(text[token]) != PronounKind.None) return token;
        }

        return -1;
    }

    private bool IsAccordingTo(int token) => token + 2 < text.Tokens.Length && text[token + 1] is "to" && text[token].Equals("according", StringComparison.OrdinalIgnoreCase);

    private string Word(int token) => text[token].ToString();
}

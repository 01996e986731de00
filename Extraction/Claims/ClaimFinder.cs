using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Claims;

/// <summary>
/// Finds the sentences that state something on somebody's word: a cue verb outside quotation marks and its subject, "according to",
/// and wordings that say nobody vouches for it. One claim a source and stance in a sentence.
/// </summary>
internal sealed class ClaimFinder(ArticleReading reading)
{
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;
    private readonly List<Claim> found = [];

    /// <summary>The claims of the article, by position.</summary>
    public static IReadOnlyList<Claim> Find(ArticleReading reading)
    {
        var finder = new ClaimFinder(reading);
        foreach (var sentence in reading.Text.Sentences) finder.Read(sentence);
        return finder.found;
    }

    private void Read(Sentence sentence)
    {
        var first = found.Count;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (reading.Quoted[token]) continue;
            if (Wordings.UnconfirmedAt(text, token, sentence.EndToken) is >= 0 and var end)
            {
                Add(sentence, first, Stance.Unconfirmed, text.Text[text.Tokens[token].Start..text.Tokens[end - 1].End], Doubter(token, sentence));
                token = end - 1;
            }
            else if (IsAccordingTo(token))
            {
                Add(sentence, first, Stance.Said, "according to", reading.Parties.Read(NounAfter(token + 2, sentence.EndToken)));
            }
            else
            {
                ReadCue(sentence, first, token);
            }
        }
    }

    private void ReadCue(Sentence sentence, int firstClaim, int token)
    {
        foreach (var (cue, form) in ClaimCue.All.Find(text[token]))
        {
            if (!IsUsed(cue, token, form, sentence)) continue;
            var clause = reading.Clauses.Read(token, form);
            var source = Source(clause, sentence);
            if (source < 0 || (clause.Passive && cue.Stance == Stance.Said) || clause.Infinitive || clause.Modal.Length > 0 && cue.Stance == Stance.Said) continue;
            if (IsInside(token, sentence) || !HasNeed(cue, clause, sentence)) continue;
            var stance = clause.Negated ? cue.Denied : ClaimStance.Adjust(reading, cue, clause, sentence);
            if (stance is null) continue;
            if (reading.Parties.Read(source) is { } party) Add(sentence, firstClaim, stance.Value, text[token].ToString(), party);
            return;
        }
    }

    private bool IsUsed(ClaimCue cue, int token, VerbForm form, Sentence sentence)
    {
        var speaks = cue.Need == CueNeed.Quote && (form & VerbForm.Past) != 0 && token > sentence.FirstToken && Pronouns.Of(text[token - 1]) != PronounKind.None;
        if (!(speaks || reading.Clauses.IsVerbal(token, form)) || tree.RelationOf(token) is Relation.Amod or Relation.Compound) return false;
        return cue.Particle is null || (token + 1 < sentence.EndToken && text[token + 1].Equals(cue.Particle, StringComparison.Ordinal));
    }

    /// <summary>The head of the source: the subject, or the noun next to the verb where the parser has none.</summary>
    private int Source(Clause clause, Sentence sentence)
    {
        var verb = clause.Verb;
        if (clause.Passive) return clause.Agent;
        if (clause.Agent >= 0 && CanSpeak(clause.Agent)) return clause.Agent;
        var after = verb + 1 < sentence.EndToken && CanSpeak(verb + 1) || NextToQuote(verb, sentence) ? NounAfter(verb + 1, Math.Min(sentence.EndToken, verb + 10)) : -1;
        if (after >= 0) return after;
        return tree.RelationOf(verb) is Relation.Conj or Relation.Xcomp or Relation.Advcl ? -1 : NounBefore(verb, sentence.FirstToken);
    }

    private bool NextToQuote(int verb, Sentence sentence) => verb > sentence.FirstToken + 1 && tree.Tag(verb - 1) == PartOfSpeech.Punct
        && (reading.Quoted[verb - 2] || text[verb - 1] is "," or "”" or "\"" or "’");

    private bool CanSpeak(int token)
    {
        if (reading.Quoted[token] && reading.Entities[token] is null) return false;
        if (reading.Entities[token] is not null) return true;
        if (tree.Tag(token) == PartOfSpeech.Pron) return Pronouns.Of(text[token]) != PronounKind.None || text[token] is "who" or "one" or "One" or "some" or "Some" or "others" or "Others" or "many" or "both" or "Both" or "all" or "All" or "none" or "nobody" or "Nobody";
        return tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Adj;
    }

    /// <summary>The head of the noun phrase that begins at a token.</summary>
    private int NounAfter(int token, int end)
    {
        var head = -1;
        for (; token < end; token++)
        {
            var tag = tree.Tag(token);
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

    private int NounBefore(int verb, int first)
    {
        for (var token = verb - 1; token >= Math.Max(first, verb - 6); token--)
        {
            if (tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn || Pronouns.Of(text[token]) != PronounKind.None)
                return tree.RelationOf(token) == Relation.NmodPoss || tree.Child(token, Relation.Case) >= 0 && text[tree.Child(token, Relation.Case)] is not ("'s" or "’s") ? -1 : token;
            if (tree.Tag(token) is PartOfSpeech.Verb or PartOfSpeech.Punct) return -1;
        }

        return -1;
    }

    /// <summary>Whether the verb stands in what another cue attributes.</summary>
    private bool IsInside(int verb, Sentence sentence)
    {
        for (int token = verb, steps = 0; token >= 0 && steps < 30; token = tree.Head(token), steps++)
        {
            var head = tree.Head(token);
            if (head < sentence.FirstToken || tree.RelationOf(token) is not (Relation.Ccomp or Relation.Xcomp)) continue;
            if (!reading.Quoted[head] && reading.Clauses.IsVerbal(head) && ClaimCue.All.Find(text[head]) is [{ Rule.Stance: not Stance.Accused }, ..]) return true;
        }

        return false;
    }

    private bool HasNeed(ClaimCue cue, Clause clause, Sentence sentence) => cue.Need switch
    {
        CueNeed.Any => true,
        CueNeed.Quote => HasQuote(sentence),
        CueNeed.Number => HasNumber(clause.Verb, sentence),
        CueNeed.Object => clause.Patient >= 0 && (Array.Exists(cue.Objects, word => text[clause.Patient].Equals(word, StringComparison.OrdinalIgnoreCase)) || text[clause.Patient] is "that" or "it" or "this"),
        _ => HasClause(clause.Verb, sentence),
    };

    private bool HasClause(int verb, Sentence sentence)
    {
        if (HasQuote(sentence) || tree.RelationOf(verb) == Relation.Parataxis || tree.Child(verb, Relation.Ccomp, Relation.Parataxis) >= 0) return true;
        for (var token = verb + 1; token < Math.Min(sentence.EndToken, verb + 8); token++)
        {
            if (text[token] is "that") return true;
        }

        return false;
    }

    private bool HasQuote(Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (reading.Quoted[token]) return true;
        }

        return false;
    }

    private bool HasNumber(int verb, Sentence sentence)
    {
        for (var token = verb + 1; token < Math.Min(sentence.EndToken, verb + 12); token++)
        {
            if (tree.Tag(token) == PartOfSpeech.Num && text.Tokens[token].Kind == TokenKind.Number || reading.Quoted[token]) return true;
        }

        return false;
    }

    private bool IsAccordingTo(int token) => token + 2 < text.Tokens.Length
        && text[token].Equals("according", StringComparison.OrdinalIgnoreCase) && text[token + 1] is "to";

    /// <summary>Who could not confirm it, when the wording has a subject of its own.</summary>
    private Party? Doubter(int token, Sentence sentence)
    {
        for (var i = token; i < Math.Min(token + 4, sentence.EndToken); i++)
        {
            if (text[i] is not ("verify" or "confirm" or "corroborate")) continue;
            var clause = reading.Clauses.Read(i, VerbForm.Base);
            return clause.Passive || clause.Agent < 0 ? null : reading.Parties.Read(clause.Agent);
        }

        return null;
    }

    private void Add(Sentence sentence, int first, Stance stance, string cue, Party? source)
    {
        for (var i = first; i < found.Count; i++)
        {
            if (found[i].Stance == stance && (found[i].Source == source || (source?.Entity is not null && found[i].Source?.Entity == source.Entity))) return;
        }

        found.Add(new Claim(sentence.Start, sentence.End, text.Text[sentence.Start..sentence.End], stance, cue, source));
    }
}

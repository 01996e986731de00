using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Claims;

/// <summary>
/// Finds the sentences that state something on somebody's word: a cue verb outside quotation marks and its subject, "according to",
/// and wordings that say nobody vouches for it. One claim a source and stance in a sentence.
/// </summary>
internal sealed class ClaimFinder
{
    private readonly ArticleReading reading;
    private readonly SyntaxTree tree;
    private readonly TokenizedText text;
    private readonly ClaimSources sources;
    private readonly ClaimNeeds needs;
    private readonly List<Claim> found = [];

    private ClaimFinder(ArticleReading reading)
    {
        this.reading = reading;
        (tree, text) = (reading.Tree, reading.Text);
        sources = new ClaimSources(reading);
        needs = new ClaimNeeds(reading);
    }

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
                Add(sentence, first, Stance.Unconfirmed, text.Text[text.Tokens[token].Start..text.Tokens[end - 1].End], sources.Doubter(token, sentence));
                token = end - 1;
            }
            else if (Wordings.CreditAt(text, token, sentence.EndToken) is >= 0 and var credit)
            {
                Add(sentence, first, Stance.Said, text.Text[text.Tokens[token].Start..text.Tokens[credit - 1].End].ToLowerInvariant(), reading.Parties.Read(sources.NounAfter(credit, sentence.EndToken)));
            }
            else if (sources.Count(token, sentence) is >= 0 and var counter)
            {
                Add(sentence, first, Stance.Said, text[token].ToString(), reading.Parties.Read(counter));
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
            var governor = Coordinated(token, sentence);
            var source = governor >= 0 ? reading.Clauses.Read(governor, VerbForm.Past).Agent : sources.Find(clause, sentence);
            if (source < 0 || (governor < 0 && clause.Passive && cue.Stance == Stance.Said) || (clause.Infinitive && !IsHabit(token)) || clause.Modal.Length > 0 && cue.Stance == Stance.Said) continue;
            if ((governor < 0 && IsInside(token, sentence)) || !needs.Has(cue, clause, sentence, source)) continue;
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

    /// <summary>"She used to say", "he likes to say".</summary>
    private bool IsHabit(int token) => token > 1 && text[token - 1] is "to" && text[token - 2] is "used" or "likes" or "like" or "liked";

    /// <summary>
    /// "The spokesman denied that … and said …": the parser often hangs the second verb on the nearer of the two it could belong to. The
    /// cue whose subject it takes; -1 when it stands alone.
    /// </summary>
    private int Coordinated(int verb, Sentence sentence)
    {
        if (tree.RelationOf(verb) != Relation.Conj || verb == sentence.FirstToken || text[verb - 1] is not ("and" or "but" or "then" or "also")) return -1;
        for (int token = tree.Head(verb), steps = 0; token >= sentence.FirstToken && steps < 8; token = tree.Head(token), steps++)
        {
            if (tree.RelationOf(token) is Relation.Ccomp or Relation.Xcomp && tree.Head(token) is >= 0 and var head && head < verb && IsCue(head)) return head;
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
            if (IsCue(head) && ClaimCue.All.Find(text[head]) is [{ Rule.Stance: not Stance.Accused }, ..]) return true;
        }

        return false;
    }

    private bool IsCue(int token) => !reading.Quoted[token] && reading.Clauses.IsVerbal(token) && ClaimCue.All.Find(text[token]).Length > 0;

    private void Add(Sentence sentence, int first, Stance stance, string cue, Party? source)
    {
        for (var i = first; i < found.Count; i++)
        {
            if (found[i].Stance == stance && (found[i].Source == source || (source?.Entity is not null && found[i].Source?.Entity == source.Entity))) return;
        }

        found.Add(new Claim(sentence.Start, sentence.End, text.Text[sentence.Start..sentence.End], stance, cue, source));
    }
}

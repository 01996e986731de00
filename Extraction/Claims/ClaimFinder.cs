using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
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
    private readonly SourceNouns nouns;
    private readonly ClaimNeeds needs;
    private const int LongestObject = 6;
    private readonly List<Claim> found = [];

    private ClaimFinder(ArticleReading reading, Attributions attributions)
    {
        this.reading = reading;
        (tree, text) = (reading.Tree, reading.Text);
        sources = new ClaimSources(reading, attributions);
        nouns = new SourceNouns(reading);
        needs = new ClaimNeeds(reading);
    }

    /// <summary>The claims of the article, by position.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="attributions">Who reports where.</param>
    public static IReadOnlyList<Claim> Find(ArticleReading reading, Attributions attributions)
    {
        var finder = new ClaimFinder(reading, attributions);
        foreach (var sentence in reading.Text.Sentences) finder.Read(sentence);
        return finder.found;
    }

    private void Read(Sentence sentence)
    {
        var first = found.Count;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (reading.Quoted[token] || reading.Entities[token] is not null) continue;
            if (Wordings.UnconfirmedAt(text, token, sentence.EndToken) is >= 0 and var end)
            {
                Add(sentence, first, Stance.Unconfirmed, text.Text[text.Tokens[token].Start..text.Tokens[end - 1].End], sources.Doubter(token, sentence));
                token = end - 1;
            }
            else if (Wordings.RefutedAt(text, token, sentence.EndToken) is >= 0 and var refuted)
            {
                Add(sentence, first, Stance.Denied, text.Text[text.Tokens[token].Start..text.Tokens[refuted - 1].End], source: null);
                token = refuted - 1;
            }
            else if (Wordings.CreditAt(text, token, sentence.EndToken) is >= 0 and var credit)
            {
                Add(sentence, first, Stance.Said, text.Text[text.Tokens[token].Start..text.Tokens[credit - 1].End].ToLowerInvariant(), reading.Parties.Read(nouns.After(credit, sentence.EndToken)));
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
        var inserted = sources.Inserted(token, sentence);
        foreach (var (cue, form) in ClaimCue.All.Find(text[token]))
        {
            if (!IsUsed(cue, token, form, sentence, inserted >= 0)) continue;
            var clause = reading.Clauses.Read(token, form);
            var governor = inserted >= 0 ? -1 : Coordinated(token, sentence);
            var source = inserted >= 0 ? inserted : governor >= 0 ? reading.Clauses.Read(governor, VerbForm.Past).Agent : sources.Find(clause, sentence);
            if (source < 0 || needs.IsOpen(cue, clause)) continue;
            if (inserted < 0 && (!States(cue, clause, governor) || (governor < 0 && IsInside(token, sentence)) || !needs.Has(cue, clause, sentence, source))) continue;
            var stance = inserted >= 0 ? ClaimStance.Inserted(reading, cue, sentence, inserted) : clause.Negated ? cue.Denied : ClaimStance.Adjust(reading, cue, clause, sentence, HasAccusation(firstClaim));
            if (stance is null) continue;
            if (sources.Read(source, token, clause.Passive && inserted < 0) is { } party) Add(sentence, firstClaim, stance.Value, text[token].ToString(), party);
            return;
        }
    }

    private bool States(ClaimCue cue, Clause clause, int governor) =>
        !(governor < 0 && clause.Passive && cue.Stance == Stance.Said && !TakesAgent(cue)) && !(clause.Infinitive && !IsHabit(clause.Verb)) && !(clause.Modal.Length > 0 && cue.Stance == Stance.Said);

    private bool IsUsed(ClaimCue cue, int token, VerbForm form, Sentence sentence, bool inserted)
    {
        if (inserted && cue is { Particle: null, Need: not (CueNeed.Object or CueNeed.Subject or CueNeed.Words) }) return true;
        if (token + 1 < sentence.EndToken && cue is { Particle: null, Lemma: "call" or "insist" } && text[token + 1] is "on" or "for" or "off" or "upon" or "up") return false;
        if (IsMentioned(token, sentence)) return false;
        var speaks = cue.Need == CueNeed.Quote && (form & VerbForm.Past) != 0 && token > sentence.FirstToken && Pronouns.Of(text[token - 1]) != PronounKind.None;
        if (!(speaks || reading.Clauses.IsVerbal(token, form)) || tree.RelationOf(token) is Relation.Amod or Relation.Compound) return false;
        return cue.Particle is null || HasParticle(cue.Particle, token, sentence);
    }

    /// <summary>"Laughed off the story", "laughed the story off".</summary>
    private bool HasParticle(string particle, int verb, Sentence sentence)
    {
        for (var token = verb + 1; token < Math.Min(sentence.EndToken, verb + LongestObject) && tree.Tag(token) is not (PartOfSpeech.Verb or PartOfSpeech.Punct); token++)
        {
            if (text[token].Equals(particle, StringComparison.Ordinal)) return token == verb + 1 || particle is not ("of" or "at" or "to");
        }

        return false;
    }

    /// <summary>"A crowd put by the police at 4,000", "described by one trader as robbery": a passive with the one whose word it is.</summary>
    private static bool TakesAgent(ClaimCue cue) => cue.Lemma is "put" or "describe" or "estimate" or "call" or "dub" or "brand" or "term" or "liken";

    private bool HasAccusation(int firstClaim) => found.FindIndex(firstClaim, claim => claim.Stance == Stance.Accused) >= 0;

    /// <summary>"Without saying", "denied saying": nothing is stated.</summary>
    private bool IsMentioned(int token, Sentence sentence) => token > sentence.FirstToken && text[token].EndsWith("ing", StringComparison.Ordinal) && text[token - 1] is "without" or "of" or "from" or "denied" or "denies" or "about";

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
            if (tree.RelationOf(token) == Relation.Advcl && tree.Child(token, Relation.Mark) is >= 0 and var mark && text[mark] is "while" or "whereas" or "although" or "though") return false;
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

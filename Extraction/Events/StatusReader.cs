using Dateline.Extraction.Claims;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Tells whether an event is reported as fact, on a party's word, denied, planned or supposed, by climbing its tree.</summary>
internal sealed class StatusReader
{
    private const int Highest = 12;
    private static readonly HashSet<string> Supposing = ["if", "If", "unless", "Unless", "whether", "Whether", "lest", "should"];

    private readonly ArticleReading reading;
    private readonly NounStatus nouns;
    private readonly Outlooks outlooks;
    private readonly Hearsay hearsay;
    private readonly SyntaxTree tree;
    private readonly TokenizedText text;
    private readonly HashSet<int> doubted = [];

    public StatusReader(ArticleReading reading, IReadOnlyList<Claim> claims)
    {
        (this.reading, tree, text) = (reading, reading.Tree, reading.Text);
        (nouns, outlooks, hearsay) = (new NounStatus(reading), new Outlooks(reading), new Hearsay(reading, claims));
        foreach (var claim in claims)
        {
            if (claim.Stance == Stance.Unconfirmed && claim.Source is null && !claim.Cue!.EndsWith("ly", StringComparison.Ordinal)) doubted.Add(text.SentenceAt(claim.Start) - 1);
        }
    }

    /// <summary>The status; null when nothing is reported to have happened or to be meant to.</summary>
    public EventStatus? Read(Trigger trigger, Sentence sentence)
    {
        var status = Own(trigger);
        if (status == EventStatus.Asserted && trigger.Clause is not null && Aims.Before(reading, trigger.Token, sentence) is >= 0 and var aim) status = outlooks.Aim(aim);
        for (int token = trigger.Token, steps = 0; status is EventStatus.Asserted or EventStatus.Planned && steps < Highest; steps++)
        {
            var head = tree.Head(token);
            if (Supposed(token)) return EventStatus.Hypothetical;
            if (head < sentence.FirstToken) break;
            status = Above(token, head, trigger, status);
            // What is said on somebody's word stands on it, whatever the speaker is said to do besides.
            if (tree.RelationOf(token) == Relation.Ccomp && Attitudes.Cue(reading, head) is not null) break;
            token = head;
        }

        if (trigger.Clause is not null && status is EventStatus.Asserted or EventStatus.Planned)
        {
            if (outlooks.IsCondition(trigger.Token, sentence)) return EventStatus.Hypothetical;
            if (status == EventStatus.Asserted && outlooks.Before(trigger.Token, sentence) is { } ahead) status = ahead;
        }

        if (status == EventStatus.Planned && IsConditional(trigger.Token)) return EventStatus.Hypothetical;
        if (status != EventStatus.Asserted) return status;
        return reading.Quoted[trigger.Token] || IsQuoted(trigger.Actor) || IsQuoted(trigger.Target) || Hedged(trigger.Token) || hearsay.IsAll(trigger, sentence)
            || (doubted.Contains(text.SentenceAt(sentence.Start)) && hearsay.HasSpeech(sentence)) ? EventStatus.Claimed : EventStatus.Asserted;
    }

    /// <summary>"Could retake the city": what may come about is not said to have.</summary>
    public static bool IsPossibility(Clause? clause) => clause is { Modal: "can" or "could" or "may" or "might", Perfect: false, Negated: false };

    /// <summary>Whether somebody says that he will not do it: "I will not withdraw".</summary>
    public static bool IsRefusal(Trigger trigger) => trigger is { Clause: { Negated: true, Modal: "will" or "would" }, Actor: >= 0, Rule.Type: EventType.Retreat or EventType.Agree or EventType.Consult or EventType.Concede or EventType.Cooperate or EventType.Aid };

    /// <summary>What the trigger's own clause says.</summary>
    private EventStatus? Own(Trigger trigger)
    {
        if (trigger.Clause is not { } clause) return nouns.Read(trigger.Token);
        if (clause.Negated) return clause.Modal.Length == 0 && (reading.Quoted[trigger.Token] || (trigger.Rule.Type == EventType.Assault && UnderSpeech(clause.Verb))) ? EventStatus.Denied : null;
        return clause.Modal switch
        {
            "will" => EventStatus.Planned,
            "would" => UnderSpeech(clause.Verb) ? EventStatus.Planned : EventStatus.Hypothetical,
            "" => trigger.Rule is { Type: EventType.Aid, Lemma: "promise" } ? EventStatus.Planned : EventStatus.Asserted,
            _ => EventStatus.Hypothetical,
        };
    }

    /// <summary>What the word above makes of it.</summary>
    private EventStatus? Above(int token, int head, Trigger trigger, EventStatus? status)
    {
        var relation = tree.RelationOf(token);
        if (relation is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Csubj or Relation.Acl && reading.Clauses.IsVerbal(head) | relation is Relation.Xcomp or Relation.Acl)
        {
            // "Denied a report that the town had turned down": the report is denied, and so is what it says.
            if (relation is Relation.Acl or Relation.Ccomp && text[head] is "report" or "reports" or "claim" or "claims" or "allegation" or "allegations" or "accusation" or "accusations" or "suggestion" or "suggestions" or "rumours" or "rumors")
                return tree.Head(head) is >= 0 and var above && Attitudes.Cue(reading, above) is { Stance: Stance.Denied } ? EventStatus.Denied : EventStatus.Claimed;
            if (relation is not Relation.Advcl && Attitudes.Cue(reading, head) is { } cue && !reading.Quoted[head])
            {
                var negated = tree.Child(head, Relation.Advmod) is >= 0 and var not && text[not] is "not" or "n't" or "n’t";
                if (cue.Stance == Stance.Denied && !negated) return trigger.Clause is null ? status : EventStatus.Denied;
                if (cue.Stance == Stance.Claimed || cue.Stance == Stance.Accused) return status == EventStatus.Asserted ? EventStatus.Claimed : status;
                return status;
            }

            if (outlooks.Read(token, head, trigger) is { } outlook) return outlook;
            var toInfinitive = relation is Relation.Xcomp or Relation.Acl or Relation.Advcl or Relation.Ccomp && token == trigger.Token && trigger.Clause is { Infinitive: true };
            if (toInfinitive && Attitudes.IsOne(text, head, Attitudes.Hindrances) && relation != Relation.Advcl) return null;
            if (toInfinitive && Attitudes.IsOne(text, head, Attitudes.Demands) && relation != Relation.Advcl) return EventStatus.Hypothetical;
            if (relation == Relation.Ccomp && Attitudes.IsOne(text, head, Attitudes.Mandates)) return EventStatus.Hypothetical;
            if (toInfinitive && Attitudes.IsOne(text, head, Attitudes.Plans) && relation != Relation.Advcl) return trigger.Clause is { Perfect: true } ? EventStatus.Claimed : EventStatus.Planned;
            if (toInfinitive && relation is Relation.Acl) return NounKinds.IsTime(text[head]) ? status : null;
            if (toInfinitive && text[head] is "is" or "are" or "was" or "were") return EventStatus.Planned;
            if (toInfinitive && relation == Relation.Advcl) return Attitudes.IsOne(text, head, Attitudes.Motions) ? status : null;
            if (relation is Relation.Advcl && text[head] is "accused" or "accusing" or "accuses" or "suspected") return EventStatus.Claimed;
            if (relation is Relation.Xcomp && Attitudes.IsOne(text, head, Attitudes.Hindrances)) return null;
        }

        return status;
    }

    private bool IsQuoted(int token) => token >= 0 && reading.Quoted[token] && reading.Entities[token] is null && token > 0;

    private bool IsConditional(int token) => tree.Child(token, Relation.Advcl) is >= 0 and var condition && tree.Child(condition, Relation.Mark) is >= 0 and var mark && text[mark] is "if" or "unless";

    private bool Supposed(int token) => tree.Child(token, Relation.Mark) is >= 0 and var mark && Supposing.Contains(text[mark].ToString());

    private bool UnderSpeech(int verb)
    {
        for (var (token, steps) = (verb, 0); token >= 0 && steps < 4; token = tree.Head(token), steps++)
        {
            var head = tree.Head(token);
            if (head >= 0 && tree.RelationOf(token) is Relation.Ccomp or Relation.Conj or Relation.Parataxis && Attitudes.Cue(reading, head) is not null) return true;
            if (tree.Child(token, Relation.Parataxis) is >= 0 and var aside && Attitudes.Cue(reading, aside) is not null) return true;
        }

        return false;
    }

    private bool Hedged(int token)
    {
        foreach (var child in tree.Children(token))
        {
            if (text[child] is "allegedly" or "reportedly" or "apparently" or "Allegedly" or "Reportedly") return true;
        }

        return false;
    }
}

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

    private static readonly HashSet<string> Plans = Words("plan intend expect prepare agree decide promise vow pledge hope want aim schedule set offer seek propose wish mean ready due poised likely about undertake swear determine resolve");
    private static readonly HashSet<string> Demands = Words("urge ask order tell call demand request beg appeal require force allow let permit help instruct press invite encourage persuade advise warn forbid ban prevent stop refuse decline fail avoid resist escape consider risk fear oppose reject prohibit threaten");
    private static readonly HashSet<string> Supposing = ["if", "If", "unless", "Unless", "whether", "Whether", "lest", "should"];
    private readonly ArticleReading reading;
    private readonly SyntaxTree tree;
    private readonly TokenizedText text;
    private readonly HashSet<int> doubted = [];

    public StatusReader(ArticleReading reading, IReadOnlyList<Claim> claims)
    {
        (this.reading, tree, text) = (reading, reading.Tree, reading.Text);
        foreach (var claim in claims)
        {
            if (claim.Stance == Stance.Unconfirmed && claim.Source is null && !claim.Cue!.EndsWith("ly", StringComparison.Ordinal)) doubted.Add(text.SentenceAt(claim.Start) - 1);
        }
    }

    /// <summary>The status; null when nothing is reported to have happened or to be meant to.</summary>
    public EventStatus? Read(Trigger trigger, Sentence sentence)
    {
        var status = Own(trigger);
        for (int token = trigger.Token, steps = 0; status is EventStatus.Asserted or EventStatus.Planned && steps < Highest; steps++)
        {
            var head = tree.Head(token);
            if (Supposed(token)) return EventStatus.Hypothetical;
            if (head < sentence.FirstToken) break;
            status = Above(token, head, trigger, status);
            token = head;
        }

        if (status != EventStatus.Asserted) return status;
        return Hedged(trigger.Token) || (doubted.Contains(text.SentenceAt(sentence.Start)) && HasSpeech(sentence)) ? EventStatus.Claimed : EventStatus.Asserted;
    }

    /// <summary>Whether somebody says that he will not do it: "I will not withdraw".</summary>
    public static bool IsRefusal(Trigger trigger) => trigger is { Clause: { Negated: true, Modal: "will" }, Actor: >= 0, Rule.Type: EventType.Retreat or EventType.Agree or EventType.Consult or EventType.Concede or EventType.Cooperate or EventType.Aid };

    /// <summary>What the trigger's own clause says.</summary>
    private EventStatus? Own(Trigger trigger)
    {
        if (trigger.Clause is not { } clause) return NounStatus(trigger.Token);
        if (clause.Negated) return reading.Quoted[trigger.Token] && clause.Modal.Length == 0 ? EventStatus.Denied : null;
        return clause.Modal switch
        {
            "will" => EventStatus.Planned,
            "would" => UnderSpeech(clause.Verb) ? EventStatus.Planned : EventStatus.Hypothetical,
            "" => EventStatus.Asserted,
            _ => EventStatus.Hypothetical,
        };
    }

    private EventStatus? NounStatus(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child > noun || tree.RelationOf(child) is not (Relation.Amod or Relation.Advmod)) continue;
            switch (text[child])
            {
                case "planned" or "scheduled" or "upcoming" or "proposed" or "expected" or "forthcoming" or "looming": return EventStatus.Planned;
                case "alleged" or "suspected" or "reported" or "supposed" or "apparent": return EventStatus.Claimed;
                case "possible" or "potential" or "threatened" or "future" or "imminent" or "likely" or "further" or "feared": return EventStatus.Hypothetical;
            }
        }

        var verb = tree.Head(noun);
        if (verb < 0 || !reading.Clauses.IsVerbal(verb) || tree.RelationOf(noun) is not (Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl)) return EventStatus.Asserted;
        var clause = reading.Clauses.Read(verb, VerbForm.Past);
        if (clause.Negated && tree.RelationOf(noun) != Relation.Obl) return null;
        if (tree.RelationOf(noun) == Relation.Obl) return clause.Modal.Length == 0 ? EventStatus.Asserted : EventStatus.Hypothetical;
        if (IsOne(verb, Demands) && tree.RelationOf(noun) == Relation.Obj) return null;
        return clause.Modal switch { "will" => EventStatus.Planned, "" => IsOne(verb, Plans) && tree.RelationOf(noun) == Relation.Obj ? EventStatus.Planned : EventStatus.Asserted, _ => EventStatus.Hypothetical };
    }

    /// <summary>What the word above makes of it.</summary>
    private EventStatus? Above(int token, int head, Trigger trigger, EventStatus? status)
    {
        var relation = tree.RelationOf(token);
        if (relation is Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Csubj or Relation.Acl && reading.Clauses.IsVerbal(head) | relation is Relation.Xcomp or Relation.Acl)
        {
            if (relation is not Relation.Advcl && Cue(head) is { } cue && !reading.Quoted[head])
            {
                var negated = tree.Child(head, Relation.Advmod) is >= 0 and var not && text[not] is "not" or "n't" or "n’t";
                if (cue.Stance == Stance.Denied && !negated) return trigger.Clause is null ? status : EventStatus.Denied;
                if (cue.Stance == Stance.Claimed || cue.Stance == Stance.Accused) return status == EventStatus.Asserted ? EventStatus.Claimed : status;
                return status;
            }

            var toInfinitive = relation is Relation.Xcomp or Relation.Acl or Relation.Advcl or Relation.Ccomp && token == trigger.Token && trigger.Clause is { Infinitive: true };
            if (toInfinitive && IsOne(head, Demands) && relation != Relation.Advcl) return null;
            if (toInfinitive && IsOne(head, Plans) && relation != Relation.Advcl) return trigger.Clause is { Perfect: true } ? EventStatus.Claimed : EventStatus.Planned;
            if (toInfinitive && relation is Relation.Acl) return null;
            if (toInfinitive && text[head] is "is" or "are" or "was" or "were") return EventStatus.Planned;
            if (toInfinitive && relation == Relation.Advcl) return null;
            if (relation is Relation.Advcl && text[head] is "accused" or "accusing" or "accuses" or "suspected") return EventStatus.Claimed;
            if (relation is Relation.Xcomp && IsOne(head, Demands)) return null;
        }

        return status;
    }

    private bool Supposed(int token) => tree.Child(token, Relation.Mark) is >= 0 and var mark && Supposing.Contains(text[mark].ToString());

    private bool UnderSpeech(int verb)
    {
        for (var (token, steps) = (verb, 0); token >= 0 && steps < 4; token = tree.Head(token), steps++)
        {
            var head = tree.Head(token);
            if (head >= 0 && tree.RelationOf(token) is Relation.Ccomp or Relation.Conj or Relation.Parataxis && Cue(head) is not null) return true;
            if (tree.Child(token, Relation.Parataxis) is >= 0 and var aside && Cue(aside) is not null) return true;
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

    private bool HasSpeech(Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (!reading.Quoted[token] && Cue(token) is not null) return true;
        }

        return false;
    }

    private ClaimCue? Cue(int token) => reading.Clauses.IsVerbal(token) && ClaimCue.All.Find(text[token]) is [var (cue, _), ..] ? cue : null;

    private bool IsOne(int token, HashSet<string> words) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[token]);

    private static HashSet<string> Words(string lemmas) => [.. lemmas.Split(' ').SelectMany(Inflection.Verb).Select(form => form.Form)];
}

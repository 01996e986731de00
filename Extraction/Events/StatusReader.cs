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
    private static readonly HashSet<string> Demands = Words("urge ask order tell call demand request beg appeal require instruct press invite encourage persuade advise consider propose recommend suggest want debate discuss seek plead");
    private static readonly HashSet<string> Hindrances = Words("force allow let permit help warn forbid ban prevent stop refuse decline fail avoid resist escape risk fear oppose reject prohibit");
    private static readonly HashSet<string> Mandates = Words("demand urge propose recommend request");
    private static readonly HashSet<string> Threats = Words("threaten");
    private static readonly HashSet<string> Reported = Words("report say believe think allege understand rumour suspect presume assume");
    private static readonly HashSet<string> Motions = Words("come go travel fly return arrive telephone phone write meet gather march visit call appear hold turn");
    private static readonly HashSet<string> Supposing = ["if", "If", "unless", "Unless", "whether", "Whether", "lest", "should"];
    private readonly ArticleReading reading;
    private readonly Surroundings around;
    private readonly SyntaxTree tree;
    private readonly TokenizedText text;
    private readonly HashSet<int> doubted = [];

    public StatusReader(ArticleReading reading, Surroundings around, IReadOnlyList<Claim> claims)
    {
        (this.reading, this.around, tree, text) = (reading, around, reading.Tree, reading.Text);
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
            // What is said on somebody's word stands on it, whatever the speaker is said to do besides.
            if (tree.RelationOf(token) == Relation.Ccomp && Cue(head) is not null) break;
            token = head;
        }

        if (status == EventStatus.Planned && IsConditional(trigger.Token)) return EventStatus.Hypothetical;
        if (status != EventStatus.Asserted) return status;
        return reading.Quoted[trigger.Token] || IsQuoted(trigger.Actor) || IsQuoted(trigger.Target) || Hedged(trigger.Token) || OnWord(trigger, sentence)
            || (doubted.Contains(text.SentenceAt(sentence.Start)) && HasSpeech(sentence)) ? EventStatus.Claimed : EventStatus.Asserted;
    }

    /// <summary>Whether somebody says that he will not do it: "I will not withdraw".</summary>
    public static bool IsRefusal(Trigger trigger) => trigger is { Clause: { Negated: true, Modal: "will" or "would" }, Actor: >= 0, Rule.Type: EventType.Retreat or EventType.Agree or EventType.Consult or EventType.Concede or EventType.Cooperate or EventType.Aid };

    /// <summary>What the trigger's own clause says.</summary>
    private EventStatus? Own(Trigger trigger)
    {
        if (trigger.Clause is not { } clause) return NounStatus(trigger.Token);
        if (clause.Negated) return clause.Modal.Length == 0 && (reading.Quoted[trigger.Token] || UnderSpeech(clause.Verb)) ? EventStatus.Denied : null;
        return clause.Modal switch
        {
            "will" => EventStatus.Planned,
            "would" => UnderSpeech(clause.Verb) ? EventStatus.Planned : EventStatus.Hypothetical,
            "" => trigger.Rule is { Type: EventType.Aid, Lemma: "promise" } ? EventStatus.Planned : EventStatus.Asserted,
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
        if (IsOne(verb, Hindrances) && tree.RelationOf(noun) == Relation.Obj) return null;
        if (IsOne(verb, Demands) && tree.RelationOf(noun) == Relation.Obj) return EventStatus.Hypothetical;
        if (IsOne(verb, Threats) && tree.RelationOf(noun) == Relation.Obj) return EventStatus.Hypothetical;
        if (clause.Infinitive && tree.RelationOf(noun) == Relation.Obj && tree.Head(verb) is >= 0 and var above && IsOne(above, Threats)) return EventStatus.Hypothetical;
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

            if (Outlook(token, head, trigger) is { } outlook) return outlook;
            var toInfinitive = relation is Relation.Xcomp or Relation.Acl or Relation.Advcl or Relation.Ccomp && token == trigger.Token && trigger.Clause is { Infinitive: true };
            if (toInfinitive && IsOne(head, Hindrances) && relation != Relation.Advcl) return null;
            if (toInfinitive && IsOne(head, Demands) && relation != Relation.Advcl) return EventStatus.Hypothetical;
            if (relation == Relation.Ccomp && IsOne(head, Mandates)) return EventStatus.Hypothetical;
            if (toInfinitive && IsOne(head, Plans) && relation != Relation.Advcl) return trigger.Clause is { Perfect: true } ? EventStatus.Claimed : EventStatus.Planned;
            if (toInfinitive && relation is Relation.Acl) return NounKinds.IsTime(text[head]) ? status : null;
            if (toInfinitive && text[head] is "is" or "are" or "was" or "were") return EventStatus.Planned;
            if (toInfinitive && relation == Relation.Advcl) return IsOne(head, Motions) ? status : null;
            if (relation is Relation.Advcl && text[head] is "accused" or "accusing" or "accuses" or "suspected") return EventStatus.Claimed;
            if (relation is Relation.Xcomp && IsOne(head, Hindrances)) return null;
        }

        return status;
    }

    /// <summary>What a word that looks ahead makes of its infinitive: "due to meet", "a plan to send", "no plans to send", "a threat to".</summary>
    private EventStatus? Outlook(int token, int head, Trigger trigger)
    {
        if (tree.Child(token, Relation.Mark) is not (>= 0 and var mark) || text[mark] is not "to") return null;
        if (text[head] is "due" or "set" or "poised" or "ready" or "likely" or "expected" or "scheduled" or "about") return EventStatus.Planned;
        if (token == trigger.Token && IsOne(head, Threats)) return EventStatus.Hypothetical;
        if (IsOne(head, Reported) && trigger.Clause is { Perfect: true }) return EventStatus.Claimed;
        var hasNo = tree.Child(head, Relation.Det) is >= 0 and var no && text[no] is "no" or "No";
        return text[head] switch
        {
            "plan" or "plans" or "intention" or "intentions" or "decision" or "agreement" or "promise" or "pledge" or "vow" or "proposal" or "proposals" => hasNo ? EventStatus.Denied : EventStatus.Planned,
            "threat" or "threats" => EventStatus.Hypothetical,
            _ => null,
        };
    }

    private bool IsQuoted(int token) => token >= 0 && reading.Quoted[token] && reading.Entities[token] is null && token > 0;

    private bool IsConditional(int token) => tree.Child(token, Relation.Advcl) is >= 0 and var condition && tree.Child(condition, Relation.Mark) is >= 0 and var mark && text[mark] is "if" or "unless";

    /// <summary>Whether an act of violence or force is known only from a side of the fight or from people without an office.</summary>
    private bool OnWord(Trigger trigger, Sentence sentence)
    {
        if (trigger.Rule.Type is not (EventType.Assault or EventType.Coerce or EventType.Retreat or EventType.Mobilize)) return false;
        if (text.HasTitle && sentence.Paragraph == 0) return HasSpeech(sentence);
        for (var (token, steps) = (trigger.Token, 0); token >= 0 && steps < Highest; token = tree.Head(token), steps++)
        {
            var head = tree.Head(token);
            var cue = tree.RelationOf(token) is Relation.Ccomp && head >= 0 ? head : tree.Child(token, Relation.Parataxis);
            if (cue >= 0 && Cue(cue) is { Stance: Stance.Said } && reading.Clauses.Read(cue, VerbForm.Past).Agent is >= 0 and var source) return IsPartial(source);
        }

        return false;
    }

    private bool IsPartial(int source)
    {
        if (reading.Entities[source] is { } entity) return entity.Type == EntityType.Group;
        if (text[source] is "police" or "officers" or "detectives" or "investigators") return false;
        if (text[source] is "residents" or "witnesses" or "relatives" or "family" or "locals" or "villagers" or "medics" or "doctors" or "activists" or "organisers" or "organizers" or "neighbours" or "neighbors" or "survivors" or "source" or "sources") return true;
        return (around.KindOf(source) & NounKind.Armed) != 0 && tree.Tag(source) != PartOfSpeech.Pron;
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

    private ClaimCue? Cue(int token)
    {
        if (!reading.Clauses.IsVerbal(token)) return null;
        foreach (var (cue, _) in ClaimCue.All.Find(text[token]))
        {
            if (cue.Need != CueNeed.Object) return cue;
        }

        return null;
    }

    private bool IsOne(int token, HashSet<string> words) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[token]);

    private static HashSet<string> Words(string lemmas) => [.. lemmas.Split(' ').SelectMany(Inflection.Verb).Select(form => form.Form)];
}

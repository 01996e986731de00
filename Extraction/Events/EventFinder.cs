using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>
/// Finds the events of an article by the patterns of <c>Resources/events.tsv</c> over its trees: what happened, who did it, to whom,
/// where and when, and whether it is reported as fact. Types and modes are those of PLOVER (Open Event Data Alliance).
/// </summary>
internal sealed class EventFinder
{
    private readonly ArticleReading reading;
    private readonly SyntaxTree tree;
    private readonly TokenizedText text;
    private readonly Surroundings around;
    private readonly StatusReader statuses;
    private readonly Settings settings;
    private readonly Genre genre;
    private readonly bool[] used;
    private readonly List<Event> found = [];

    private EventFinder(ArticleReading reading, IReadOnlyList<Claim> claims)
    {
        this.reading = reading;
        (tree, text) = (reading.Tree, reading.Text);
        around = new Surroundings(reading);
        statuses = new StatusReader(reading, claims);
        settings = new Settings(reading);
        genre = Genres.Of(text);
        used = new bool[text.Tokens.Length];
    }

    /// <summary>The events of the article, by position.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="claims">Its claims, which decide what is reported on somebody's word.</param>
    public static IReadOnlyList<Event> Find(ArticleReading reading, IReadOnlyList<Claim> claims)
    {
        var finder = new EventFinder(reading, claims);
        foreach (var sentence in reading.Text.Sentences) finder.Read(sentence);
        finder.found.Sort((left, right) => left.Start.CompareTo(right.Start));
        return finder.found;
    }

    private void Read(Sentence sentence)
    {
        if (text[sentence.EndToken - 1] is "?") return;
        // Verbs first: "launched an attack" is one event, told by its verb.
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++) Read(sentence, token, nouns: false);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++) Read(sentence, token, nouns: true);
    }

    private void Read(Sentence sentence, int token, bool nouns)
    {
        if (used[token]) return;
        Trigger? best = null;
        foreach (var (rule, form) in EventRule.All.Find(text[token]))
        {
            if (rule.IsNoun != nouns || (best is { } sure && sure.Rule.Closeness >= rule.Closeness)) continue;
            if ((nouns ? Noun(rule, token, sentence) : Verb(rule, form, token, sentence)) is { } fits && IsPlausible(fits, sentence)) best = fits;
        }

        // What is said in quotation marks is an event when it was done by hand; what was merely asked or praised there is not.
        if (best is { } trigger && (!reading.Quoted[token] || trigger.Rule.Type is EventType.Assault or EventType.Coerce or EventType.Retreat or EventType.Mobilize)) Add(trigger, sentence);
    }

    private Trigger? Verb(EventRule rule, VerbForm form, int token, Sentence sentence)
    {
        var headline = text.HasTitle && sentence.Paragraph == 0;
        var present = headline && token > sentence.FirstToken && token + 1 < sentence.EndToken && (form & (VerbForm.Present | VerbForm.Base)) != 0
            && tree.Tag(token - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn && tree.Tag(token + 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Det
            && (form & VerbForm.Base) == 0 | tree.Tag(token) == PartOfSpeech.Verb;
        if (!present && (!reading.Clauses.IsVerbal(token, form) || tree.RelationOf(token) is Relation.Amod or Relation.Compound)) return null;
        var clause = reading.Clauses.Read(token, form);
        if (headline) clause = reading.Clauses.ReadHeadline(token, sentence.FirstToken, sentence.EndToken, clause);
        if (IsHeadlinePassive(rule, form, clause, sentence)) clause = clause with { Passive = true, Patient = clause.Agent, Agent = -1 };
        if (clause.Agent == clause.Patient) clause = clause with { Agent = -1 };
        foreach (var need in rule.Needs)
        {
            // "called off the talks": the parser may take the particle for a preposition.
            if (need.Place == NeedPlace.Particle && clause is { Patient: < 0, Passive: false })
                clause = clause with { Patient = need.Words.Select(word => around.Preposition(token, word)).Max() };
        }

        var (first, end) = (token, token + 1);
        foreach (var need in rule.Needs)
        {
            var at = Needed(need, clause, sentence);
            if (at >= 0 == need.Unwanted) return null;
            if (at > token && at < token + 7 && need is { Unwanted: false, Place: NeedPlace.Particle or NeedPlace.Object, Kind: NounKind.None }) end = Math.Max(end, at + 1);
        }

        var actor = Nominal(Argument(rule.Actor, clause, sentence));
        var target = Nominal(Argument(rule.Target, clause, sentence));
        return new Trigger(rule, token, first, end, Doer(rule, actor), target == actor ? -1 : target, clause);
    }

    private int Nominal(int token) => token >= 0 && !reading.IsDate(token) && tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num or PartOfSpeech.Adj or PartOfSpeech.Det ? token : -1;

    /// <summary>"Third man held over raid", "Two killed in blast": headlines leave out the auxiliary of the passive.</summary>
    private bool IsHeadlinePassive(EventRule rule, VerbForm form, Clause clause, Sentence sentence) =>
        text.HasTitle && sentence.Paragraph == 0 && !clause.Passive && !clause.Perfect && clause.Modal.Length == 0 && clause.Patient < 0 && clause.Agent >= 0 && clause.Agent < clause.Verb
        && (form & VerbForm.Participle) != 0 && (form & VerbForm.Base) == 0 && Array.IndexOf(rule.Target, "o") == 0
        && (clause.Verb + 1 >= sentence.EndToken || tree.Tag(clause.Verb + 1) is PartOfSpeech.Adp or PartOfSpeech.Punct or PartOfSpeech.Sconj or PartOfSpeech.Adv);

    private int Needed(EventNeed need, Clause clause, Sentence sentence)
    {
        switch (need.Place)
        {
            case NeedPlace.Particle:
                foreach (var word in need.Words)
                {
                    if (around.Particle(clause.Verb, word, sentence.EndToken) is >= 0 and var particle) return particle;
                }

                return -1;
            case NeedPlace.Object:
                return around.Fits(clause.Patient, need) ? clause.Patient : around.Fits(clause.Recipient, need) && clause.Recipient >= 0 ? clause.Recipient : -1;
            // A passive that does not say by whom says nothing against it.
            case NeedPlace.Subject: return around.Fits(clause.Agent, need) ? clause.Agent : clause.Passive && clause.Agent < 0 && !need.Unwanted ? clause.Verb : -1;
            case NeedPlace.Preposition:
                foreach (var word in need.Words)
                {
                    if (Oblique(clause.Verb, word, sentence) is >= 0 and var oblique && HasInner(need, oblique)) return oblique;
                    if (clause.Patient > clause.Verb && Oblique(clause.Patient, word, sentence) is >= 0 and var further && HasInner(need, further)) return further;
                }

                return -1;
            case NeedPlace.Infinitive:
                var infinitive = ToInfinitive(clause.Verb) is >= 0 and var own ? own : clause.Patient >= 0 ? ToInfinitive(clause.Patient) : -1;
                return infinitive >= 0 && (need.Words.Count == 0 || need.Words.Contains(text[infinitive].ToString())) ? infinitive : -1;
            default: return -1;
        }
    }

    private bool HasInner(EventNeed need, int token) => need.Inner.Count == 0 || need.Inner.Contains(text[token].ToString());

    private int ToInfinitive(int token)
    {
        foreach (var child in tree.Children(token))
        {
            if (child > token && tree.RelationOf(child) is Relation.Xcomp or Relation.Advcl or Relation.Ccomp or Relation.Acl
                && tree.Child(child, Relation.Mark) is >= 0 and var mark && text[mark] is "to")
                return child;
        }

        return -1;
    }

    private int Oblique(int token, string preposition, Sentence sentence) =>
        around.Preposition(token, preposition) is >= 0 and var found ? found : around.Following(token, preposition, sentence.EndToken);

    private int Argument(string[] specs, Clause clause, Sentence sentence)
    {
        foreach (var spec in specs)
        {
            var at = spec switch
            {
                "s" => clause.Agent,
                "o" => clause.Recipient >= 0 && specs.Length > 1 && specs[0] == "o" && Array.IndexOf(specs, "r") >= 0 ? clause.Recipient : clause.Patient,
                "r" => clause.Recipient,
                "-" => -1,
                _ => Oblique(clause.Verb, spec, sentence) is >= 0 and var direct ? direct
                    : clause.Patient > clause.Verb ? Oblique(clause.Patient, spec, sentence) : -1,
            };
            if (at >= 0) return at;
        }

        return -1;
    }

    private Trigger? Noun(EventRule rule, int token, Sentence sentence)
    {
        if (tree.Tag(token) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb) || reading.Entities[token] is not null) return null;
        var relation = tree.RelationOf(token);
        if (relation == Relation.Compound && tree.Tag(tree.Head(token)) == PartOfSpeech.Noun) return null;
        var nouns = new NounArguments(reading, around, sentence);
        var first = token;
        foreach (var need in rule.Needs)
        {
            var at = need.Place switch
            {
                NeedPlace.Before => nouns.Before(token, need),
                NeedPlace.Verb => nouns.Governor(token, need),
                NeedPlace.Preposition => need.Words.Select(word => Oblique(token, word, sentence)).Append(-1).Max(),
                _ => -1,
            };
            if (at >= 0 == need.Unwanted) return null;
            if (need is { Place: NeedPlace.Before, Unwanted: false }) first = Math.Min(first, at);
        }

        var (actor, target) = nouns.Read(rule, token);
        var trigger = new Trigger(rule, token, first, token + 1, actor, target == actor ? -1 : target, null);
        return nouns.IsParticular(rule, trigger) ? trigger : null;
    }

    private void Add(Trigger trigger, Sentence sentence)
    {
        var refusal = StatusReader.IsRefusal(trigger);
        if ((refusal ? EventStatus.Asserted : statuses.Read(trigger, sentence)) is not { } status) return;
        for (var token = trigger.First; token < trigger.End; token++) used[token] = true;
        // Two who meet, agree or fight are each other's targets.
        if (trigger is { Target: < 0, Actor: >= 0, Rule.Type: EventType.Consult or EventType.Agree or EventType.Cooperate } && tree.Child(trigger.Actor, Relation.Conj) is >= 0 and var other)
            trigger = trigger with { Target = other };
        var span = Phrases.Span(text, trigger.First, trigger.End);
        var (place, date) = settings.Read(trigger, sentence);
        found.Add(new Event
        {
            Start = span.Start,
            End = span.End,
            Text = text.Text[span.Start..span.End],
            Type = refusal ? EventType.Reject : trigger.Rule.Type,
            Mode = refusal ? null : trigger.Rule.Mode,
            Actor = reading.Parties.Read(trigger.Actor, list: trigger.Target < 0),
            Target = reading.Parties.Read(trigger.Target),
            Place = place,
            Date = date,
            Status = status,
        });
    }

    /// <summary>Violence is done by somebody: a bombing that killed nine was done by whoever it is said to be by.</summary>
    private int Doer(EventRule rule, int actor)
    {
        if (actor < 0 || rule.Type != EventType.Assault || reading.Entities[actor] is not null) return actor;
        if ((around.KindOf(actor) & (NounKind.Person | NounKind.Armed | NounKind.State)) != 0) return actor;
        foreach (var child in tree.Children(actor))
        {
            if (child < actor && reading.Entities[child] is { Type: EntityType.Group or EntityType.Norp }) return child;
        }

        return around.Preposition(actor, "by");
    }

    /// <summary>Keeps sport, business, disasters and daily life apart from politics and violence.</summary>
    private bool IsPlausible(Trigger trigger, Sentence sentence)
    {
        var actor = around.KindOf(trigger.Actor);
        var target = around.KindOf(trigger.Target);
        if (genre is Genre.Sport or Genre.Culture or Genre.Science && trigger.Rule.Political) return false;
        if (trigger.Rule.Political)
        {
            const NounKind Public = NounKind.State | NounKind.Armed;
            if (genre == Genre.Disaster && trigger.Rule.Type == EventType.Accuse) return false;
            if (genre == Genre.Business && !(IsPublic(trigger.Actor) || IsPublic(trigger.Target))) return false;
            if (((actor | target) & Public) == 0) return false;
        }

        if (genre == Genre.Sport && (trigger.Rule.Type == EventType.Retreat || trigger.Rule.Mode == "beat" || trigger.Rule.Lemma == "fine")) return false;
        if (trigger.Rule.Type != EventType.Assault) return true;
        if ((actor & NounKind.Abstract) != 0 || (target & NounKind.Abstract) != 0 && (target & (NounKind.Person | NounKind.Place)) == 0) return false;
        if (genre is Genre.Sport or Genre.Business && (target & (NounKind.Person | NounKind.Place)) == 0) return false;
        if (trigger.Rule.Mode is not null || trigger.Rule.IsNoun || (actor & (NounKind.Person | NounKind.Armed | NounKind.State)) != 0) return true;
        return genre != Genre.Disaster && !Genres.IsAccident(text, sentence);
    }

    private bool IsPublic(int token) => token >= 0 && (reading.Entities[token] is { } entity
        ? entity.Type is EntityType.Gpe or EntityType.Norp or EntityType.Group
        : (NounKinds.Of(text[token]) & (NounKind.State | NounKind.Armed)) != 0);
}

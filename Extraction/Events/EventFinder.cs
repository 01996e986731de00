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
            best = (nouns ? Noun(rule, token, sentence) : Verb(rule, form, token, sentence)) ?? best;
        }

        if (best is { } trigger) Add(trigger, sentence);
    }

    private Trigger? Verb(EventRule rule, VerbForm form, int token, Sentence sentence)
    {
        if (!reading.Clauses.IsVerbal(token, form) || tree.RelationOf(token) is Relation.Amod or Relation.Compound) return null;
        var clause = reading.Clauses.Read(token, form);
        if (IsHeadlinePassive(rule, form, clause, sentence)) clause = clause with { Passive = true, Patient = clause.Agent, Agent = -1 };
        if (clause.Agent == clause.Patient) clause = clause with { Agent = -1 };
        var (first, end) = (token, token + 1);
        foreach (var need in rule.Needs)
        {
            var at = Needed(need, clause, sentence);
            if (at >= 0 == need.Unwanted) return null;
            if (at > token && at < token + 7 && need is { Unwanted: false, Place: NeedPlace.Particle or NeedPlace.Object, Kind: NounKind.None }) end = Math.Max(end, at + 1);
        }

        var actor = Argument(rule.Actor, clause, sentence);
        var target = Argument(rule.Target, clause, sentence);
        return new Trigger(rule, token, first, end, Doer(rule, actor), target == actor ? -1 : target, clause);
    }

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
            case NeedPlace.Subject: return around.Fits(clause.Agent, need) ? clause.Agent : -1;
            case NeedPlace.Preposition:
                foreach (var word in need.Words)
                {
                    if (Oblique(clause.Verb, word, sentence) is >= 0 and var oblique) return oblique;
                    if (clause.Patient > clause.Verb && Oblique(clause.Patient, word, sentence) is >= 0 and var further) return further;
                }

                return -1;
            case NeedPlace.Infinitive: return tree.Child(clause.Verb, Relation.Xcomp, Relation.Advcl, Relation.Ccomp);
            default: return -1;
        }
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
        if (!IsPlausible(trigger) || statuses.Read(trigger, sentence) is not { } status) return;
        for (var token = trigger.First; token < trigger.End; token++) used[token] = true;
        var span = Phrases.Span(text, trigger.First, trigger.End);
        var (place, date) = settings.Read(trigger, sentence);
        found.Add(new Event
        {
            Start = span.Start,
            End = span.End,
            Text = text.Text[span.Start..span.End],
            Type = trigger.Rule.Type,
            Mode = trigger.Rule.Mode,
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
    private bool IsPlausible(Trigger trigger)
    {
        var actor = around.KindOf(trigger.Actor);
        var target = around.KindOf(trigger.Target);
        if (genre is Genre.Sport or Genre.Culture or Genre.Science && trigger.Rule.Political) return false;
        if (trigger.Rule.Political)
        {
            const NounKind Public = NounKind.State | NounKind.Armed;
            if (genre == Genre.Business && !(IsPublic(trigger.Actor) || IsPublic(trigger.Target))) return false;
            if (((actor | target) & Public) == 0) return false;
        }

        if (trigger.Rule.Type != EventType.Assault) return true;
        if ((actor & NounKind.Abstract) != 0 || (target & NounKind.Abstract) != 0 && (target & (NounKind.Person | NounKind.Place)) == 0) return false;
        if (genre is Genre.Sport or Genre.Business && (target & (NounKind.Person | NounKind.Place)) == 0) return false;
        return genre != Genre.Disaster || trigger.Rule.Mode is not (null or "kill") || (actor & (NounKind.Person | NounKind.Armed | NounKind.State)) != 0;
    }

    private bool IsPublic(int token) => token >= 0 && (reading.Entities[token] is { } entity
        ? entity.Type is EntityType.Gpe or EntityType.Norp or EntityType.Group
        : (NounKinds.Of(text[token]) & (NounKind.State | NounKind.Armed)) != 0);
}

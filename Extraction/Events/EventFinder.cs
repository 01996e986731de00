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
    private readonly VerbPatterns verbs;
    private readonly NounPatterns nouns;
    private readonly Plausibility plausibility;
    private readonly StatusReader statuses;
    private readonly Settings settings;
    private readonly bool[] used;
    private readonly List<Event> found = [];

    private EventFinder(ArticleReading reading, IReadOnlyList<Claim> claims)
    {
        this.reading = reading;
        (tree, text) = (reading.Tree, reading.Text);
        var around = new Surroundings(reading);
        plausibility = new Plausibility(reading, around);
        verbs = new VerbPatterns(reading, around, plausibility);
        nouns = new NounPatterns(reading, around);
        statuses = new StatusReader(reading, claims);
        settings = new Settings(reading);
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
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++) Read(sentence, token, asNoun: false);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++) Read(sentence, token, asNoun: true);
    }

    private void Read(Sentence sentence, int token, bool asNoun)
    {
        if (used[token]) return;
        Trigger? best = null;
        foreach (var (rule, form) in EventRule.All.Find(text[token]))
        {
            if (rule.IsNoun != asNoun || (best is { } sure && sure.Rule.Closeness >= rule.Closeness)) continue;
            if ((asNoun ? nouns.Match(rule, token, sentence) : verbs.Match(rule, form, token, sentence)) is { } fits && plausibility.Allows(fits, sentence)) best = fits;
        }

        // What is said in quotation marks is an event when it was done by hand; what was merely asked or praised there is not.
        if (best is { } trigger && (!reading.Quoted[token] || trigger.Rule.Type is EventType.Assault or EventType.Coerce or EventType.Retreat or EventType.Mobilize)) Add(trigger, sentence);
    }

    /// <summary>Whether the verb that a noun hangs on has told the event already: "called a strike", "went on strike".</summary>
    private bool IsTold(Trigger trigger) =>
        trigger is { Clause: null, Rule.Type: not EventType.Assault } && tree.RelationOf(trigger.Token) is Relation.Obj or Relation.Obl && tree.Head(trigger.Token) is >= 0 and var verb && used[verb] && found.Exists(other => other.Type == trigger.Rule.Type && other.Start <= text.Tokens[verb].Start && text.Tokens[verb].End <= other.End);

    /// <summary>Those hurt beside those killed are one event, told by the killing.</summary>
    private bool IsLesser(Trigger trigger, Sentence sentence) => trigger.Rule is { Type: EventType.Assault, Lemma: "injure" or "wound" or "hurt" }
        && found.Exists(other => other.Type == EventType.Assault && other.Start >= sentence.Start && other.End <= sentence.End);

    private void Add(Trigger trigger, Sentence sentence)
    {
        var refusal = StatusReader.IsRefusal(trigger);
        if ((refusal ? EventStatus.Asserted : statuses.Read(trigger, sentence)) is not { } status || IsTold(trigger) || IsLesser(trigger, sentence)) return;
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
            Type = refusal ? EventType.Reject : plausibility.TypeOf(trigger),
            Mode = refusal ? null : trigger.Rule.Mode,
            Actor = reading.Parties.Read(trigger.Actor, list: trigger.Target < 0),
            Target = reading.Parties.Read(trigger.Target),
            Place = place,
            Date = date,
            Status = status,
        });
    }
}

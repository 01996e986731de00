using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>
/// Finds the events of an article: what happened, who did it, to whom, where and when, and whether it is reported as fact. The patterns of
/// <c>Resources/events.tsv</c> propose, and a model that learned from annotated articles decides. Types and modes are those of PLOVER
/// (Open Event Data Alliance).
/// </summary>
internal sealed class EventFinder
{
    private readonly ArticleReading reading;
    private readonly TokenizedText text;
    private readonly EventModel model;
    private readonly EventFeatures features;
    private readonly StatusFeatures told;
    private readonly EventVectors vectors;
    private readonly EventCandidates candidates;
    private readonly OpenTriggers open;
    private readonly RoleFinder roles;
    private readonly Speakers speakers;
    private readonly EventDates dates;
    private readonly List<Event> found = [];
    private readonly Dictionary<int, int> judges = [];

    private EventFinder(ArticleReading reading, IReadOnlyList<Claim> claims)
    {
        (this.reading, text, model) = (reading, reading.Text, EventModel.Default);
        var around = new Surroundings(reading);
        var words = new EventWords(reading, around);
        var plausibility = new Plausibility(reading, around);
        features = new EventFeatures(reading, words, plausibility.Kind);
        told = new StatusFeatures(reading, words, claims);
        vectors = new EventVectors(reading, NameTagger.Default.Vectors);
        candidates = new EventCandidates(reading, words, around, plausibility, new StatusReader(reading, claims), model.MayReport);
        open = new OpenTriggers(reading, around);
        roles = new RoleFinder(reading, words, around, plausibility.Kind, model.Role);
        speakers = new Speakers(reading, claims);
        dates = new EventDates(reading);
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
        var chosen = new Dictionary<int, Choice>();
        Span<float> types = stackalloc float[EventModel.Types];
        Span<float> statuses = stackalloc float[EventModel.Statuses];
        foreach (var candidate in candidates.Read(sentence))
        {
            var keys = features.Collect(candidate);
            model.Type.Score(keys, vectors.Read(candidate), types);
            var best = Best(types);
            if (best == 0) continue;
            model.Status.Score(told.Collect(candidate, (EventType)(best - 1), keys), [], statuses);
            chosen.Add(candidate.Token, new(candidate, (EventType)(best - 1), (EventStatus)Best(statuses)));
        }

        // Verbs first: what they say of a noun is known when it is read.
        foreach (var one in chosen.Values.OrderBy(one => one.Candidate.Clause is null))
        {
            if (!IsTold(one, chosen)) Add(open.Read(one.Candidate, one.Type), sentence, one.Status);
        }
    }

    /// <summary>
    /// Whether a verb tells what the noun that hangs on it would tell again: "launched an attack". When only the noun says how it was done
    /// ("air strikes killed six"), it is the noun that tells.
    /// </summary>
    private bool IsTold(Choice one, Dictionary<int, Choice> chosen)
    {
        if (chosen.TryGetValue(reading.Tree.Head(one.Candidate.Token), out var verb) && verb.Type == one.Type && !IsCloser(one, verb) && !IsAttempt(verb, one)) return true;
        foreach (var child in reading.Tree.Children(one.Candidate.Token))
        {
            if (chosen.TryGetValue(child, out var noun) && noun.Type == one.Type && (IsCloser(noun, one) || IsAttempt(one, noun))) return true;
        }

        return false;
    }

    private static bool IsCloser(Choice noun, Choice verb) => noun.Candidate.Fits?.Rule.Mode is not null && verb.Candidate.Fits?.Rule.Mode is null;

    /// <summary>"Tried to capture": what they tried tells more than that they did.</summary>
    private bool IsAttempt(Choice verb, Choice tried) => verb.Candidate.Fits is null && tried.Candidate.Fits is not null && reading.Tree.RelationOf(tried.Candidate.Token) == Relation.Xcomp;

    private void Add(Trigger trigger, Sentence sentence, EventStatus status)
    {
        var refusal = StatusReader.IsRefusal(trigger);
        var parties = roles.Find(trigger, sentence, Judge(trigger));
        if (trigger.Rule.Type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Support) judges[trigger.Token] = parties.Actor;
        var span = Phrases.Span(text, trigger.First, trigger.End);
        found.Add(new Event
        {
            Start = span.Start,
            End = span.End,
            Text = text.Text[span.Start..span.End],
            Type = refusal ? EventType.Reject : trigger.Rule.Type,
            Mode = refusal ? null : trigger.Rule.Mode,
            Actor = speakers.Read(parties.Actor, list: parties.Target < 0),
            Target = speakers.Read(parties.Target),
            Place = Place(parties.Place),
            Date = dates.Find(trigger, sentence),
            Status = refusal ? EventStatus.Asserted : status,
        });
    }

    /// <summary>"The council condemned the capture": who judges a deed, asks for it or remarks on it has not done it.</summary>
    private int Judge(Trigger trigger)
    {
        var verb = reading.Tree.Head(trigger.Token);
        if (trigger.Clause is not null || verb < 0) return -1;
        if (judges.TryGetValue(verb, out var judge)) return judge;
        return reading.Tree.RelationOf(trigger.Token) == Relation.Obj && Attitudes.IsOne(text, verb, Attitudes.Remarks) ? reading.Clauses.Read(verb, VerbForm.Past).Agent : -1;
    }

    private Party? Place(int token) => token < 0 ? null
        : new Party(text.Text[text.Tokens[reading.Entities.First(token)].Start..text.Tokens[reading.Entities.End(token) - 1].End], reading.Entities[token]!.Id);

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }

    private readonly record struct Choice(EventCandidate Candidate, EventType Type, EventStatus Status);
}

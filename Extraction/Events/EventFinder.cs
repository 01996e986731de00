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
    private readonly EventChoices choices;
    private readonly EventLimits limits;
    private readonly OpenTriggers open;
    private readonly RoleFinder roles;
    private readonly Speakers speakers;
    private readonly EventDates dates;

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
        choices = new EventChoices(reading);
        limits = new EventLimits(reading, around);
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
        var told = reading.Text.Sentences.SelectMany(finder.Read).ToList();
        return [.. told.Select(one => finder.Make(one.Told, one.Status)).OrderBy(one => one.Start)];
    }

    /// <summary>The events that a sentence tells of.</summary>
    private List<(RoleTask Told, EventStatus Status)> Read(Sentence sentence)
    {
        var chosen = new Dictionary<int, EventChoice>();
        Span<float> types = stackalloc float[EventModel.Types];
        Span<float> statuses = stackalloc float[EventModel.Statuses];
        foreach (var candidate in candidates.Read(sentence))
        {
            var keys = features.Collect(candidate);
            model.Type.Score(keys, vectors.Read(candidate), types);
            var best = Best(types);
            if (best == 0 || limits.TypeOf(candidate, (EventType)(best - 1)) is not { } type) continue;
            model.Status.Score(told.Collect(candidate, type, keys), [], statuses);
            if (StatusReader.IsPossibility(candidate.Clause) || told.IsCounted(candidate)) statuses[(int)EventStatus.Claimed] = float.MinValue;
            chosen.Add(candidate.Token, new(candidate, type, (EventStatus)Best(statuses)));
        }

        return [.. choices.Tell(chosen).Select(one => (new RoleTask(open.Read(one.Candidate, one.Type), sentence), one.Status))];
    }

    private Event Make(RoleTask task, EventStatus status)
    {
        var (trigger, parties) = (task.Trigger, roles.Find(task));
        var refusal = StatusReader.IsRefusal(trigger);
        var span = Phrases.Span(text, trigger.First, trigger.End);
        return new Event
        {
            Start = span.Start,
            End = span.End,
            Text = text.Text[span.Start..span.End],
            Type = refusal ? EventType.Reject : trigger.Rule.Type,
            Mode = refusal ? null : trigger.Rule.Mode,
            Actor = speakers.Read(parties.Actor, list: parties.Target < 0),
            Target = speakers.Read(parties.Target),
            Place = Place(parties.Place),
            Date = dates.Find(trigger.Token, task.Sentence),
            Status = refusal ? EventStatus.Asserted : status,
        };
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
}

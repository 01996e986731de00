using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Events;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;
using Dateline.Intake;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Tools.Train.Events;

/// <summary>A word that may report an event, and what it reports: 0 for nothing, else one more than the type.</summary>
internal sealed record TypeExample(int Token, int Head, int Sentence, uint Stem, uint[] Keys, float[] Vector, int Label, int Patterns);

/// <summary>How an event is told, and what the rules say of it (-1: that nothing is reported).</summary>
internal sealed record StatusExample(uint[] Keys, int Label, int Rules);

/// <summary>The candidates for one role of one event: the features of each, and which are right; nobody is the first.</summary>
internal sealed record RoleExample(EventRole Role, uint[][] Keys, bool[] Right, bool Named);

/// <summary>An article's examples, and its gold events by sentence and label.</summary>
internal sealed record EventArticle(List<TypeExample> Types, List<StatusExample> Statuses, List<RoleExample> Roles, List<(int Sentence, int Label)> Gold)
{
    /// <summary>The examples of parties alone, of a text of which not all events are annotated.</summary>
    public EventArticle OfParties() => new([], [], Roles, []);
}

/// <summary>Makes examples of annotated articles.</summary>
internal sealed class EventExamples(Extractor extractor, ArticleReader reader)
{
    /// <summary>The example of a pattern as an article of its own, so that what the table says holds where nothing speaks against it.</summary>
    public EventArticle Make(EventRule rule)
    {
        var (reading, claims, _, _, _) = extractor.Prepare(new Article { Paragraphs = [rule.Example] });
        return Make(reading, claims, candidate => candidate.Fits?.Rule is { } fits && fits.Lemma == rule.Lemma && fits.IsNoun == rule.IsNoun ? rule.Type : null, out _);
    }

    /// <summary>A sentence that shows one use of a word: what it reports (null for nothing) and how.</summary>
    public EventArticle Make(string sentence, string trigger, EventType? type, EventStatus? status)
    {
        var (reading, claims, _, _, _) = extractor.Prepare(new Article { Paragraphs = [sentence] });
        var made = Make(reading, claims, candidate => reading.Text[candidate.Token].Equals(trigger, StringComparison.OrdinalIgnoreCase) ? type : null, out var candidates);
        var features = new StatusFeatures(reading, new EventWords(reading, new Surroundings(reading)), claims);
        foreach (var (candidate, keys) in candidates)
        {
            if (status is { } told && reading.Text[candidate.Token].Equals(trigger, StringComparison.OrdinalIgnoreCase)) made.Statuses.Add(new(features.Collect(candidate, type!.Value, keys).ToArray(), (int)told, candidate.Status is { } read ? (int)read : -1));
        }

        return made;
    }

    /// <exception cref="FormatException">The article is not one that intake accepts.</exception>
    public EventArticle Make(GoldArticle article)
    {
        var (reading, claims, entities, _, _) = extractor.Prepare(GoldIntake.Read(reader, article));
        var gold = new GoldEvent?[reading.Text.Tokens.Length];
        var sentences = Mark(article, reading.Text, gold);
        var made = Make(reading, claims, candidate => gold[candidate.Token]?.Type, out var candidates);
        made.Gold.AddRange(sentences);
        var around = new Surroundings(reading);
        var open = new OpenTriggers(reading, around);
        var words = new EventWords(reading, around);
        var features = new StatusFeatures(reading, words, claims);
        var roles = new RoleExamples(reading, claims, entities, words, around);
        foreach (var (candidate, keys) in candidates)
        {
            if (gold[candidate.Token] is { } told) made.Statuses.Add(new(features.Collect(candidate, told.Type, keys).ToArray(), (int)told.Status, candidate.Status is { } status ? (int)status : -1));
        }

        // In the order in which the finder chooses parties: sentence by sentence, verbs first.
        made.Roles.AddRange(roles.Make(candidates.Select(one => one.Candidate).Where(one => gold[one.Token] is not null).OrderBy(one => one.Sentence.Start).ThenBy(one => one.Clause is null)
            .GroupBy(one => gold[one.Token]!).Select(told => (told.Select(one => new RoleTask(open.Read(one, told.Key.Type), one.Sentence)), told.Key))));
        return made;
    }

    private static EventArticle Make(ArticleReading reading, IReadOnlyList<Claim> claims, Func<EventCandidate, EventType?> tells, out List<(EventCandidate Candidate, uint[] Keys)> all)
    {
        var made = new EventArticle([], [], [], []);
        all = [];
        var around = new Surroundings(reading);
        var words = new EventWords(reading, around);
        var plausibility = new Plausibility(reading, around);
        var features = new EventFeatures(reading, words, plausibility.Kind);
        var vectors = new EventVectors(reading, NameTagger.Default.Vectors);
        var candidates = new EventCandidates(reading, words, around, plausibility, new StatusReader(reading, claims), _ => true);
        for (var number = 0; number < reading.Text.Sentences.Length; number++)
        {
            foreach (var candidate in candidates.Read(reading.Text.Sentences[number]))
            {
                var token = candidate.Token;
                var keys = features.Collect(candidate).ToArray();
                var patterns = candidate is { Allowed: true, Status: not null, Fits: { } fits } ? (int)fits.Rule.Type + 1 : 0;
                made.Types.Add(new(token, reading.Tree.Head(token), number, words.Stem(token), keys, vectors.Read(candidate).ToArray(), tells(candidate) is { } type ? (int)type + 1 : 0, patterns));
                all.Add((candidate, keys));
            }
        }

        return made;
    }

    /// <summary>Finds the tokens of each gold event's trigger.</summary>
    private static List<(int Sentence, int Label)> Mark(GoldArticle article, TokenizedText text, GoldEvent?[] gold)
    {
        var alignment = new Alignment(article.Text, text.Text);
        var sentences = new List<(int, int)>();
        foreach (var told in article.Facts.Events)
        {
            var (start, end) = alignment.Sentence(told.Sentence);
            var (trigger, number) = (Wording.Flat(told.Trigger), -1);
            // Of "tried to capture" and "seized power" the word that patterns know is the trigger; without one, each word is.
            var known = told.Trigger.Contains(' ', StringComparison.Ordinal) && told.Trigger.Split(' ').Any(word => EventRule.All.Find(word).Length > 0);
            var from = start + Math.Max(0, Wording.Flat(told.Sentence).IndexOf(trigger, StringComparison.Ordinal));
            for (var token = 0; token < gold.Length && start >= 0; token++)
            {
                var span = alignment.Document(text.Tokens[token].Start, text.Tokens[token].End);
                if (span.Start < start || span.End > end) continue;
                var inside = span.Start >= from && span.End <= from + trigger.Length;
                if (number < 0 || (inside && gold[token] is null)) number = text.SentenceAt(text.Tokens[token].Start);
                if (inside && (!known || EventRule.All.Find(text[token]).Length > 0)) gold[token] ??= told;
            }

            sentences.Add((number, (int)told.Type + 1));
        }

        return sentences;
    }
}

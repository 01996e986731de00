using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Lists the verbs and nouns that may report an event, each with the pattern of <c>Resources/events.tsv</c> that fits it best.</summary>
internal sealed class EventCandidates(ArticleReading reading, EventWords words, Surroundings around, Plausibility plausibility, StatusReader statuses, Func<uint, bool> mayReport)
{
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;
    private readonly NounPatterns nouns = new(reading, around);
    private readonly VerbPatterns verbs = new(reading, around, plausibility);
    private readonly OpenTriggers open = new(reading, around);

    /// <summary>The candidates of a sentence, from left to right; a question has none.</summary>
    public IEnumerable<EventCandidate> Read(Sentence sentence)
    {
        if (text[sentence.EndToken - 1] is "?") yield break;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (!words.IsListed(token) && (tree.Tag(token) is not (PartOfSpeech.Verb or PartOfSpeech.Noun) || !mayReport(words.Stem(token)))) continue;
            // "Counter-terrorism": of a hyphened word the rest tells.
            if (text[token] is "counter" && token + 1 < sentence.EndToken && text[token + 1] is "-") continue;
            if (IsAttribute(token) || IsState(token, sentence)) continue;
            var candidate = Read(token, sentence, asNoun: false);
            if (candidate?.Fits is null && Read(token, sentence, asNoun: true) is { } noun && (candidate is null || noun.Fits is not null)) candidate = noun;
            if (candidate is not { } found) continue;
            var trigger = open.Read(found, found.Fits?.Rule.Type ?? EventType.Consult);
            found = found with { Status = statuses.Read(trigger, sentence) };
            // "Efforts to retake the city": what was only tried is not told to have happened.
            if (found is { Status: null, Clause: not null } && Aims.Before(reading, token, sentence) is >= 0 and var aim && Aims.StatusOf(text[aim]) is null) continue;
            // "The army did not attack" reports nothing; "I will not withdraw" rejects.
            if (found is not { Status: null, Clause.Negated: true } || StatusReader.IsRefusal(trigger)) yield return found;
        }
    }

    /// <summary>"Rebel-held", "US-backed": a participle that is joined to who did it describes, and tells of no event.</summary>
    private bool IsAttribute(int token) => token > 1 && tree.Tag(token) != PartOfSpeech.Noun && text[token - 1] is "-" && text.Tokens[token - 1].End == text.Tokens[token].Start
        && tree.RelationOf(token) == Relation.Amod && (reading.Entities[token - 2] is not null || tree.Tag(token - 2) is PartOfSpeech.Noun or PartOfSpeech.Propn);

    /// <summary>"With captured jeeps", "selling looted flour": what stands before the name of a thing tells what state it is in.</summary>
    private bool IsState(int token, Sentence sentence) => token > sentence.FirstToken && token + 1 < sentence.EndToken && EndsAsParticiple(text[token])
        && tree.Tag(token - 1) is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Verb && text[token - 1] is not ("that" or "which" or "who" or "all" or "both" or "each" or "some" or "others")
        && tree.Tag(token + 1) == PartOfSpeech.Noun && (NounKinds.Of(text[token + 1]) is NounKind.None or NounKind.Thing or (NounKind.Thing | NounKind.Armed));

    private static bool EndsAsParticiple(ReadOnlySpan<char> word) => word.EndsWith("ed") || word is "stolen" or "taken" or "bought" or "burnt";

    private EventCandidate? Read(int token, Sentence sentence, bool asNoun)
    {
        Trigger? best = null;
        var (allowed, form) = (false, VerbForm.None);
        foreach (var (rule, what) in EventRule.All.Find(text[token]))
        {
            if (rule.IsNoun != asNoun) continue;
            form |= what;
            if ((asNoun ? nouns.Match(rule, token, sentence) : verbs.Match(rule, what, token, sentence)) is not { } fits) continue;
            var may = plausibility.Allows(fits, sentence);
            if (best is { } sure && (allowed, sure.Rule.Closeness).CompareTo((may, rule.Closeness)) >= 0) continue;
            (best, allowed) = (fits, may);
        }

        if (best is { } found)
        {
            if (plausibility.IsWayOfSpeaking(found)) return null;
            var type = plausibility.TypeOf(found);
            return new(token, sentence, found.Clause, type == found.Rule.Type ? found : found with { Rule = found.Rule with { Type = type, Mode = null } }, allowed, null);
        }

        if (reading.Entities[token] is not null || reading.IsDate(token) || tree.Tag(token) != (asNoun ? PartOfSpeech.Noun : PartOfSpeech.Verb)) return null;
        if (asNoun) return new(token, sentence, null, null, false, null);
        var clause = reading.Clauses.Read(token, form == VerbForm.None ? Guess(text[token]) : form);
        return plausibility.IsPublication(token, clause.Patient) ? null : new(token, sentence, clause, null, false, null);
    }

    /// <summary>What a verb that no pattern knows can be, by its ending.</summary>
    private static VerbForm Guess(ReadOnlySpan<char> word) => word switch
    {
        _ when word.EndsWith("ing") => VerbForm.Gerund,
        _ when word.EndsWith("ed") => VerbForm.Past | VerbForm.Participle,
        _ when word.EndsWith("s") => VerbForm.Present,
        _ => VerbForm.Base | VerbForm.Past | VerbForm.Participle,
    };
}

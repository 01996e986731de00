using Dateline.Extraction.Documents;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What speaks for a place to be that of an event, as the keys of features.</summary>
internal sealed class PlaceFeatures(ArticleReading reading, EventWords words, RoleCandidates candidates)
{
    private const int Far = 80;
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;
    private readonly SpokenPlaces spoken = new(reading);

    /// <summary>Adds how a place is spoken of.</summary>
    public void Collect(FeatureKeys keys, Trigger trigger, int token, uint origin, uint away, int target)
    {
        var precision = (uint)(reading.Entities[token]?.Precision ?? 0);
        var rank = candidates.Named.Places.Recency(token, trigger.Token);
        keys.Add(60, rank, precision, origin);
        keys.Add(61, candidates.Named.Places.IsDateline(token), origin, (uint)trigger.Rule.Type);
        Neighbours(keys, token, origin, precision);
        Spoken(keys, trigger, token, origin, target);
        keys.Add(62, candidates.Named.Places.Headlined(token), origin, precision);
        keys.Add(63, words.Preposition(token), away, precision);
        var head = tree.Head(token);
        if (head < 0) return;
        keys.Add(64, Attitudes.Cue(reading, head) is not null, origin, (uint)tree.RelationOf(token));
        keys.Add(88, IsRenamed(token, trigger.Token) ? 1u : 0, origin);
        keys.Add(65, candidates.Named.Places.Described(trigger.Token), precision, rank);
    }

    /// <summary>Whether what the sentence calls "the city" or "the airport" can be the place.</summary>
    private void Spoken(FeatureKeys keys, Trigger trigger, int token, uint origin, int target)
    {
        var (precision, noun) = ((uint)(reading.Entities[token]?.Precision ?? 0), spoken.Near(trigger.Token, target));
        var (sort, called) = ((uint)spoken.Sort(noun), spoken.IsCalled(token, noun) ? 1u : 0);
        keys.Add(66, sort, precision, origin, called);
        keys.Add(67, noun < 0 ? 0 : words[noun], precision, called);
        keys.Add(68, sort, precision, called, noun >= 0 && noun == target ? 1u : 0);
        keys.Add(69, spoken.IsPart(token, target) ? 1u : 0, origin, (uint)trigger.Rule.Type);
    }

    /// <summary>How a place stands among the other candidates: whether they tell more closely where it was, or where it is.</summary>
    private void Neighbours(FeatureKeys keys, int token, uint origin, uint precision)
    {
        var place = reading.Entities[token]!;
        uint closer = 0, wider = 0, others = 0;
        foreach (var candidate in candidates.Listed)
        {
            if (candidate.Token < 0 || candidate.Token == token || reading.Entities[candidate.Token] is not { } other || other == place) continue;
            if (candidate.Origin == RoleOrigin.Sentence) others++;
            if (other.Country is null || other.Country != place.Country) continue;
            var bit = candidate.Origin == RoleOrigin.Sentence ? 2u : 1u;
            if (Closeness(other) > Closeness(place)) closer |= bit;
            else if (Closeness(other) < Closeness(place)) wider |= bit;
        }

        keys.Add(83, origin, closer, wider, precision);
        keys.Add(84, origin, Math.Min(others, 3), precision);
        keys.Add(85, origin, closer, wider, Math.Min(others, 3));
        keys.Add(86, candidates.Named.Rank(place), origin, precision);
        keys.Add(87, candidates.Named.IsAbroad(place) ? 1u : 0, origin, precision);
    }

    private static int Closeness(Entity place) => place.Precision switch { Precision.Country => 0, Precision.Region => 1, Precision.City => 2, _ => 3 };

    /// <summary>"The airport", "the bridge": whether the sentence of a trigger speaks of a place by the noun in its name.</summary>
    private bool IsRenamed(int token, int trigger)
    {
        var sentence = text.Sentences[text.SentenceAt(text.Tokens[trigger].Start)];
        var last = reading.Entities.End(token) - 1;
        for (var at = Math.Max(sentence.FirstToken, trigger - Far); at < Math.Min(sentence.EndToken, trigger + Far); at++)
        {
            if (reading.Entities[at] is null && tree.Tag(at) == PartOfSpeech.Noun && text[at].Equals(text[last], StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What a party has to do with an event.</summary>
internal enum EventRole : byte
{
    Actor,
    Target,
    Place,
}

/// <summary>Where a candidate for a role was found.</summary>
internal enum RoleOrigin : byte
{
    /// <summary>Nowhere: the text does not say.</summary>
    Nobody,

    /// <summary>In the sentence.</summary>
    Sentence,

    /// <summary>In one of the sentences before.</summary>
    Before,

    /// <summary>What the article speaks of most.</summary>
    Salient,

    /// <summary>Where the report is from, or the first place it names.</summary>
    Report,
}

/// <summary>A noun that may name the party of a role; -1 for nobody.</summary>
internal readonly record struct RoleCandidate(int Token, RoleOrigin Origin);

/// <summary>Lists the nouns of a sentence that may name the parties of its events, and those that the text before it may leave to be understood.</summary>
internal sealed class RoleCandidates
{
    private const int SentencesBack = 3;
    private const int PlacesBack = 8;
    private const int Far = 80;
    private const NounKind Doers = NounKind.Person | NounKind.Armed | NounKind.State;
    private readonly ArticleReading reading;
    private readonly Surroundings around;
    private readonly SyntaxTree tree;
    private readonly TokenizedText text;
    private readonly Dictionary<string, (Entity Entity, int Count, int First)> counts;
    private readonly int salientParty, salientPlace, report;
    private readonly RoleHistory history;
    private readonly List<RoleCandidate> found = [];

    public RoleCandidates(ArticleReading reading, Surroundings around, RoleHistory history)
    {
        (this.reading, this.around, this.history, tree, text) = (reading, around, history, reading.Tree, reading.Text);
        var counts = new Dictionary<string, (Entity Entity, int Count, int First)>();
        report = -1;
        var places = new List<int>();
        var body = text.HasTitle && text.Paragraphs.Length > 1 ? text.TokenAt(text.Paragraphs[1].Start) : 0;
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            if (!IsHead(token) || reading.Entities[token] is not { } entity) continue;
            counts[entity.Id] = counts.TryGetValue(entity.Id, out var seen) ? seen with { Count = seen.Count + 1 } : (entity, 1, token);
            if (!IsPlace(entity) || IsOwner(token)) continue;
            places.Add(token);
            if (report < 0 && token >= body) report = token;
        }

        Places = new NamedPlaces(reading, history, places, dateline: report >= 0 && reading.Entities.First(report) == body ? report : -1);

        (salientParty, salientPlace) = (Most(counts, entity => entity.Type is EntityType.Person or EntityType.Org or EntityType.Group or EntityType.Gpe), Most(counts, IsPlace));
        this.counts = counts;
    }

    /// <summary>The places that the article names.</summary>
    public NamedPlaces Places { get; }

    /// <summary>How often an entity is named.</summary>
    public int Count(Entity entity) => counts.TryGetValue(entity.Id, out var seen) ? seen.Count : 0;

    /// <summary>The candidates for a role, nobody first; good until the next call.</summary>
    public List<RoleCandidate> List(EventRole role, int trigger, Sentence sentence)
    {
        found.Clear();
        found.Add(new(-1, RoleOrigin.Nobody));
        for (var token = Math.Max(sentence.FirstToken, trigger - Far); token < Math.Min(sentence.EndToken, trigger + Far); token++)
        {
            if (token != trigger && IsHead(token) && Fits(role, token) && (role == EventRole.Place || !IsBeside(token, trigger))) found.Add(new(token, RoleOrigin.Sentence));
        }

        var number = text.SentenceAt(sentence.Start);
        for (var back = 1; back <= SentencesBack && number - back >= 0; back++)
        {
            var before = text.Sentences[number - back];
            for (var token = before.EndToken - 1; token >= Math.Max(before.FirstToken, before.EndToken - Far); token--)
            {
                if (!IsHead(token) || !Fits(role, token) || found.Count > 40) continue;
                if (reading.Entities[token] is not null || (role != EventRole.Place && (around.KindOf(token) & Doers) != 0 && tree.Tag(token) is PartOfSpeech.Noun && tree.RelationOf(token) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj))
                    Add(token, RoleOrigin.Before);
            }
        }

        if (role == EventRole.Place)
        {
            AddPlaces(trigger);
            Add(salientPlace, RoleOrigin.Salient);
            Add(report, RoleOrigin.Report);
        }
        else
        {
            Add(history.Last?.Actor ?? -1, RoleOrigin.Before);
            Add(history.Last?.Target ?? -1, RoleOrigin.Before);
            Add(salientParty, RoleOrigin.Salient);
        }

        return found;
    }

    private void AddPlaces(int trigger)
    {
        foreach (var place in Places.Before(trigger, PlacesBack)) Add(place, RoleOrigin.Before);
    }

    private void Add(int token, RoleOrigin origin)
    {
        if (token < 0) return;
        var entity = reading.Entities[token];
        foreach (var other in found)
        {
            if (other.Token == token || (entity is not null && other.Token >= 0 && reading.Entities[other.Token] == entity)) return;
        }

        found.Add(new(token, origin));
    }

    /// <summary>"US air strikes": a country before a noun says whose it is, not where.</summary>
    private bool IsOwner(int token) => reading.Entities[token] is { Precision: Precision.Country } && tree.RelationOf(token) is Relation.Compound or Relation.Amod or Relation.NmodPoss;

    /// <summary>"Air strikes and special forces": what a noun is told together with is no party of it.</summary>
    private bool IsBeside(int token, int trigger) => tree.Tag(trigger) == PartOfSpeech.Noun && tree.Head(token) == trigger && tree.RelationOf(token) == Relation.Conj;

    private bool Fits(EventRole role, int token)
    {
        if (role == EventRole.Place) return reading.Entities[token] is { } entity && IsPlace(entity) && !IsOwner(token);
        return !reading.IsDate(token) && !NounKinds.IsMoney(text[token]) && !NounKinds.IsTime(text[token]);
    }

    /// <summary>Whether a token heads a noun phrase.</summary>
    private bool IsHead(int token)
    {
        var head = tree.Head(token);
        if (reading.Entities[token] is { } entity) return head < 0 || reading.Entities[head] != entity || head < reading.Entities.First(token) || head >= reading.Entities.End(token);
        return tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Pron or PartOfSpeech.Num or PartOfSpeech.Propn && tree.RelationOf(token) is not (Relation.Compound or Relation.Flat or Relation.Nummod or Relation.Fixed or Relation.Det);
    }

    private static bool IsPlace(Entity entity) => entity.Type is EntityType.Gpe or EntityType.Loc or EntityType.Fac;

    private static int Most(Dictionary<string, (Entity Entity, int Count, int First)> counts, Func<Entity, bool> wanted)
    {
        var (best, most) = (-1, 1);
        foreach (var (entity, count, first) in counts.Values)
        {
            if (count > most && wanted(entity)) (best, most) = (first, count);
        }

        return best;
    }
}

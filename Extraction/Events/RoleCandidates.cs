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

    /// <summary>In the sentences after: a headline or an opening tells of what is named only later.</summary>
    After,

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
    private const int Most = 40;
    private const NounKind Doers = NounKind.Person | NounKind.Armed | NounKind.State;
    private readonly ArticleReading reading;
    private readonly Surroundings around;
    private readonly SyntaxTree tree;
    private readonly TokenizedText text;
    private readonly RoleHistory history;
    private readonly SpokenPlaces spoken;
    private readonly List<RoleCandidate> found = [];

    public RoleCandidates(ArticleReading reading, Surroundings around, RoleHistory history)
    {
        (this.reading, this.around, this.history, tree, text) = (reading, around, history, reading.Tree, reading.Text);
        (Named, spoken) = (new NamedEntities(reading, history), new SpokenPlaces(reading));
    }

    /// <summary>What the article names.</summary>
    public NamedEntities Named { get; }

    /// <summary>The candidates listed last.</summary>
    public IReadOnlyList<RoleCandidate> Listed => found;

    /// <summary>The candidates for a role, nobody first; good until the next call.</summary>
    /// <param name="role">The role.</param>
    /// <param name="told">What reports the event.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="target">The target, once chosen; -1 before.</param>
    public List<RoleCandidate> List(EventRole role, Trigger told, Sentence sentence, int target)
    {
        var trigger = told.Token;
        found.Clear();
        found.Add(new(-1, RoleOrigin.Nobody));
        for (var token = Math.Max(sentence.FirstToken, trigger - Far); token < Math.Min(sentence.EndToken, trigger + Far); token++)
        {
            if (token != trigger && (IsHead(token) || (role != EventRole.Place && IsDoer(token, trigger))) && Fits(role, token) && (role == EventRole.Place || !IsBeside(token, trigger))) found.Add(new(token, RoleOrigin.Sentence));
        }

        var number = text.SentenceAt(sentence.Start);
        for (var back = 1; back <= SentencesBack && number - back >= 0; back++)
        {
            var before = text.Sentences[number - back];
            for (var token = before.EndToken - 1; token >= Math.Max(before.FirstToken, before.EndToken - Far); token--)
            {
                if (!IsHead(token) || !Fits(role, token) || found.Count > Most) continue;
                if (reading.Entities[token] is not null || (role != EventRole.Place && (around.KindOf(token) & Doers) != 0 && tree.Tag(token) is PartOfSpeech.Noun && tree.RelationOf(token) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj))
                    Add(token, RoleOrigin.Before);
            }
        }

        if (role == EventRole.Place)
        {
            foreach (var place in Named.Places.Before(trigger, PlacesBack)) Add(place, RoleOrigin.Before);
            Add(Named.Place, RoleOrigin.Salient);
            Add(Named.Report, RoleOrigin.Report);
        }
        else
        {
            if (role == EventRole.Actor) Add(history.LastOf(told.Rule.Type, told.Target)?.Actor ?? -1, RoleOrigin.Before);
            Add(history.Last?.Actor ?? -1, RoleOrigin.Before);
            Add(history.Last?.Target ?? -1, RoleOrigin.Before);
            Add(Named.Party, RoleOrigin.Salient);
        }

        AddLater(role, number);
        if (role == EventRole.Place) found.RemoveAll(candidate => spoken.IsElsewhere(candidate, trigger, target));
        return found;
    }

    /// <summary>Whether a deed was done to a place that the text calls "the airport", "the town".</summary>
    public bool IsAtSite(Trigger told, int target) => target >= 0 && told.Rule.Type is EventType.Assault or EventType.Coerce or EventType.Retreat or EventType.Protest && spoken.IsSpoken(target) && spoken.Sort(target) != PlaceSort.Region;

    /// <summary>"A village near Gao was raided. Gunmen entered Tin Aouker at dawn": what the sentences after name, the further on the less it matters.</summary>
    private void AddLater(EventRole role, int number)
    {
        var opens = text.Sentences[number].Paragraph <= 1;
        for (var next = number + 1; next < Math.Min(text.Sentences.Length, number + 1 + (opens ? 3 : 1)); next++)
        {
            var after = text.Sentences[next];
            for (var token = after.FirstToken; token < Math.Min(after.EndToken, after.FirstToken + Far) && found.Count < Most; token++)
            {
                if (IsHead(token) && reading.Entities[token] is { } entity && Fits(role, token) && (role == EventRole.Place || (opens && entity.Type is EntityType.Person or EntityType.Group or EntityType.Org))) Add(token, RoleOrigin.After);
            }
        }
    }

    /// <summary>"The rebel advance", "police raids": whose deed a noun tells.</summary>
    private bool IsDoer(int token, int trigger) => tree.Head(token) == trigger && token < trigger && tree.RelationOf(token) == Relation.Compound && reading.Entities[token] is null && (around.KindOf(token) & NounKind.Armed) != 0;

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

    /// <summary>"Air strikes and special forces": what a noun is told together with is no party of it.</summary>
    private bool IsBeside(int token, int trigger) => tree.Tag(trigger) == PartOfSpeech.Noun && tree.Head(token) == trigger && tree.RelationOf(token) == Relation.Conj;

    private bool Fits(EventRole role, int token)
    {
        if (role == EventRole.Place) return reading.Entities[token] is { } entity && NamedEntities.IsPlace(entity) && !NamedEntities.IsOwner(reading, token);
        return !reading.IsDate(token) && !NounKinds.IsMoney(text[token]) && !NounKinds.IsTime(text[token]);
    }

    /// <summary>Whether a token heads a noun phrase.</summary>
    private bool IsHead(int token)
    {
        if (reading.Entities[token] is not null) return NamedEntities.IsHead(reading, token);
        // "Both were freed", "the wounded".
        if (tree.Tag(token) is PartOfSpeech.Det or PartOfSpeech.Adj) return tree.RelationOf(token) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.OblAgent || (tree.RelationOf(token) == Relation.Obl && tree.Child(token, Relation.Det) >= 0);
        return tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Pron or PartOfSpeech.Num or PartOfSpeech.Propn && tree.RelationOf(token) is not (Relation.Compound or Relation.Flat or Relation.Nummod or Relation.Fixed or Relation.Det);
    }
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What an article names, and how often: whom and where it is about.</summary>
internal sealed class NamedEntities
{
    private const int Ranks = 4;
    private readonly ArticleReading reading;
    private readonly Dictionary<string, (Entity Entity, int Count, int First)> counts = [];

    // The highest counts: a rank is how many of them are higher.
    private readonly int[] countries, others;

    public NamedEntities(ArticleReading reading, RoleHistory history)
    {
        this.reading = reading;
        var (text, places) = (reading.Text, new List<int>());
        Report = -1;
        var body = text.HasTitle && text.Paragraphs.Length > 1 ? text.TokenAt(text.Paragraphs[1].Start) : 0;
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            if (reading.Entities[token] is not { } entity || !IsHead(reading, token)) continue;
            counts[entity.Id] = counts.TryGetValue(entity.Id, out var seen) ? seen with { Count = seen.Count + 1 } : (entity, 1, token);
            if (!IsPlace(entity) || IsOwner(reading, token)) continue;
            places.Add(token);
            if (Report < 0 && token >= body) Report = token;
        }

        Places = new NamedPlaces(reading, history, places, dateline: Report >= 0 && reading.Entities.First(Report) == body ? Report : -1);
        (Party, Place) = (Foremost(entity => entity.Type is EntityType.Person or EntityType.Org or EntityType.Group or EntityType.Gpe), Foremost(IsPlace));
        (countries, others) = (Highest(entity => IsPlace(entity) && entity.Precision == Precision.Country), Highest(entity => IsPlace(entity) && entity.Precision != Precision.Country));
    }

    /// <summary>The mentions of places, in their order.</summary>
    public NamedPlaces Places { get; }

    /// <summary>The first mention of the party that is named most; -1 when none is named twice.</summary>
    public int Party { get; }

    /// <summary>The first mention of the place that is named most; -1 when none is named twice.</summary>
    public int Place { get; }

    /// <summary>Where the report is from, or the first place it names; -1 when it names none.</summary>
    public int Report { get; }

    /// <summary>How often an entity is named.</summary>
    public int Count(Entity entity) => counts.TryGetValue(entity.Id, out var seen) ? seen.Count : 0;

    /// <summary>How many places are named more often than one, up to 4; countries count among countries, other places among the others.</summary>
    public uint Rank(Entity place)
    {
        var (own, rank) = (Count(place), 0u);
        foreach (var count in place.Precision == Precision.Country ? countries : others) rank += count > own ? 1u : 0;
        return rank;
    }

    /// <summary>Whether a place is in another country than the place that is named most.</summary>
    public bool IsAbroad(Entity place) => Place >= 0 && reading.Entities[Place]!.Country is { } home && place.Country is { } own && own != home;

    /// <summary>Whether the headline names an entity.</summary>
    public bool IsHeadlined(Entity entity) => reading.Text.HasTitle && entity.Mentions.Count > 0 && entity.Mentions[0].Start < reading.Text.Paragraphs[0].End;

    /// <summary>Whether an entity is where something can happen.</summary>
    public static bool IsPlace(Entity entity) => entity.Type is EntityType.Gpe or EntityType.Loc or EntityType.Fac;

    /// <summary>"US air strikes": a country before a noun says whose it is, not where.</summary>
    public static bool IsOwner(ArticleReading reading, int token) =>
        reading.Entities[token] is { Precision: Precision.Country } && reading.Tree.RelationOf(token) is Relation.Compound or Relation.Amod or Relation.NmodPoss;

    /// <summary>Whether a token of a name heads it.</summary>
    public static bool IsHead(ArticleReading reading, int token)
    {
        var head = reading.Tree.Head(token);
        return head < 0 || reading.Entities[head] != reading.Entities[token] || head < reading.Entities.First(token) || head >= reading.Entities.End(token);
    }

    private int[] Highest(Func<Entity, bool> wanted) => [.. counts.Values.Where(one => wanted(one.Entity)).Select(one => one.Count).OrderDescending().Take(Ranks)];

    private int Foremost(Func<Entity, bool> wanted)
    {
        var (best, most) = (-1, 1);
        foreach (var (entity, count, first) in counts.Values)
        {
            if (count > most && wanted(entity)) (best, most) = (first, count);
        }

        return best;
    }
}

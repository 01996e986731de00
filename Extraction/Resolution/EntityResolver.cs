using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Groups mentions into entities, gives them ids that mean the same across articles, and puts places on the map. Linear in the number
/// of mentions, but for the candidates of each distinct place name.
/// </summary>
public static class EntityResolver
{
    /// <summary>The entities of an article by first mention; every name belongs to exactly one.</summary>
    /// <param name="text">The article's words.</param>
    /// <param name="names">The mentions in order of position, none overlapping another.</param>
    /// <param name="article">The article, for its source.</param>
    public static IReadOnlyList<Entity> Resolve(TokenizedText text, IReadOnlyList<NameSpan> names, Article article)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(article);
        if (names.Count == 0) return [];
        var (context, places) = Settle(text, names, article);
        var mentions = context.Mentions;
        var roles = new RoleReader(context);
        IEnumerable<EntityGroup> groups =
        [
            .. new PersonLinker(context).Link(mentions.Where(m => m.Type == EntityType.Person)).Select(person => Person(person, context)),
            .. PeopleLinker.Link(mentions.Where(m => m.Type == EntityType.Norp)),
            .. places.Link([.. mentions.Where(m => m.IsPlace)]),
            .. new NameLinker(context, Gazetteer.Default).Link([.. mentions.Where(m => m.Type is not (EntityType.Person or EntityType.Norp) && !m.IsPlace)]).Select(places.Seat),
        ];
        return [.. groups.GroupBy(group => group.Id).Select(same => Entity(Merge(same), roles, text)).OrderBy(entity => entity.Mentions[0].Start)];
    }

    /// <summary>The mentions with their types settled, and what places them.</summary>
    internal static (ArticleNames Names, PlaceLinker Places) Settle(TokenizedText text, IReadOnlyList<NameSpan> names, Article article)
    {
        var context = new ArticleNames(text, names);
        new TypeGuards(context, Gazetteer.Default).Settle();
        Peoples.Settle(context);
        Namesakes.Settle(context, Gazetteer.Default);
        TypeVotes.Settle(context);
        FirmNames.Settle(context);
        ClubNames.Settle(context);
        new PlaceNouns(context, Gazetteer.Default).Settle();
        Islands.Settle(context, Gazetteer.Default);
        Rivers.Settle(context, Gazetteer.Default);
        var places = new PlaceLinker(context, Gazetteer.Default, article.Source);
        new LocalNames(context, Gazetteer.Default, new Lazy<PlaceEvidence>(() => places.Survey([.. context.Mentions.Where(m => m.IsPlace)]))).Settle();
        return (context, places);
    }

    private static EntityGroup Person(PersonGroup person, ArticleNames context)
    {
        var name = person.Name.Name;
        var known = KnownNames.Find(name, EntityType.Person) ?? (person.Name.IsFull ? null : KnownNames.FindWeak(name, EntityType.Person) ?? Titled(person, context));
        if (known is not null) return new EntityGroup(known.Id, EntityType.Person, known.Name, person.Mentions);
        var full = person.Name.Suffix.Length > 0 ? $"{name} {person.Name.Suffix}" : name;
        return person.Name.IsFull
            ? new EntityGroup(EntityIds.Of(EntityType.Person, full), EntityType.Person, name, person.Mentions)
            : new EntityGroup(EntityIds.OfBareName(full, context.Text.Text), EntityType.Person, name, person.Mentions) { Certainty = 0.8 };
    }

    /// <summary>"Pope Francis" is known by his title and one name.</summary>
    private static KnownName? Titled(PersonGroup person, ArticleNames context) =>
        person.Mentions.Select(m => KnownNames.Find($"{context.Word(m.Span.FirstToken - 1)} {m.Text}", EntityType.Person)).FirstOrDefault(known => known is not null);

    private static EntityGroup Merge(IEnumerable<EntityGroup> same)
    {
        var groups = same.ToList();
        return groups.Count == 1 ? groups[0] : groups[0] with { Mentions = [.. groups.SelectMany(g => g.Mentions).OrderBy(m => m.Index)] };
    }

    private static Entity Entity(EntityGroup group, RoleReader roles, TokenizedText text)
    {
        group.Mentions.Sort((a, b) => a.Index - b.Index);
        return new Entity
        {
            Id = group.Id,
            Type = group.Type,
            Name = group.Name,
            Aliases = [.. group.Mentions.Select(m => m.Text).Distinct(StringComparer.Ordinal).Where(form => form != group.Name)],
            Country = group.Country,
            Lat = group.Point?.Lat,
            Lon = group.Point?.Lon,
            Precision = group.Precision,
            Role = group.Type is EntityType.Person or EntityType.Org or EntityType.Group ? roles.Of(group.Mentions) : null,
            Confidence = Math.Round(group.Mentions.Max(m => m.Span.Confidence) * group.Certainty, 2),
            Mentions = [.. group.Mentions.Select(m => new Mention(m.Span.Start, m.Span.End, text.Text[m.Span.Start..m.Span.End]))],
        };
    }
}

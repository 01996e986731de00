using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Finds the towns that the tagger took for people, organisations or sites: what stands where places stand ("to Gerik", "Puela and Cotalo") and
/// is named like a town among those that the article speaks of.
/// </summary>
internal sealed class LocalNames(ArticleNames names, Gazetteer gazetteer, Lazy<PlaceEvidence> evidence)
{
    private const double Neighbours = 1;
    private const double ManyNeighbours = 2;

    private readonly HashSet<string> _people = [.. names.Mentions.Where(m => m.Type == EntityType.Person && m.Key.Contains(' ')).SelectMany(m => m.Key.Split(' '))];

    private readonly HashSet<string> _bays = [.. names.Mentions.Where(m => IsTownsBay(m, names)).Select(m => m.Key)];

    public void Settle()
    {
        foreach (var mention in names.Mentions)
        {
            if (!mention.IsSettled && mention.Type is (EntityType.Person or EntityType.Org or EntityType.Fac or EntityType.Product or EntityType.Event or EntityType.Loc or EntityType.Norp) && (mention.Type != EntityType.Loc && StandsAsPlace(mention) || MayStandAnywhere(mention)) && !IsSomebody(mention) && HasNeighbours(mention)) mention.Type = EntityType.Gpe;
        }
    }

    /// <summary>What the tagger took for a site or a people at least stands where a town's name may ("the Mustvee station", "Hokkaido police").</summary>
    private bool MayStandAnywhere(NamedMention mention) =>
        mention.Type == EntityType.Fac && !PlaceNouns.NameSite(mention, names) || mention.Type == EntityType.Norp || _bays.Contains(mention.Key) && mention.Type == EntityType.Loc && names.Word(mention.Span.FirstToken - 1) is not ("the" or "The" or "on" or "off" or "through" or "upper" or "lower");

    /// <summary>"the village of Scammon Bay", "from Scammon Bay": a town, though it is called like a bay; "the island of Pemba" is not.</summary>
    private static bool IsTownsBay(NamedMention mention, ArticleNames names)
    {
        var before = mention.Span.FirstToken - 1;
        if (mention.Type != EntityType.Loc || PlaceNouns.IsNoun(names.Word(mention.Span.EndToken))) return false;
        return names.Word(before) is "in" or "from" or "near" or "at" || names.Is(before, "of") && names.Word(before - 1) is not ("island" or "Island" or "islands" or "coast");
    }

    private bool StandsAsPlace(NamedMention mention)
    {
        var before = mention.Span.FirstToken - 1;
        if (names.Word(before) is "in" or "near" or "from" or "to" or "at" or "outside" or "around" or "through" or "between" or "towards" or "toward" or "into" or "past" or "beyond" or "via" or "since" or "represents" or "representing") return names.Word(mention.Span.EndToken) is not ("'s" or "’s");
        if (IsOfPerson(mention) || IsFar(mention)) return true;
        if (names.Is(before, "of") && names.MentionAt(before - 1) is { Type: EntityType.Person }) return true;
        return names.Word(before) is "and" or "or" or "," && names.MentionAt(before - 1) is { Type: EntityType.Gpe } || names.Word(mention.Span.EndToken) is "and" or "," && names.MentionAt(mention.Span.EndToken + 1) is { Type: EntityType.Gpe };
    }

    /// <summary>"Goodland, 37 miles south".</summary>
    private bool IsFar(NamedMention mention)
    {
        var next = mention.Span.EndToken;
        return names.Is(next, ",") && names.Word(next + 1) is [>= '1' and <= '9', ..] && names.Word(next + 2) is "miles" or "kilometres" or "kilometers" or "km";
    }

    /// <summary>"A Puryear woman".</summary>
    private bool IsOfPerson(NamedMention mention) =>
        names.Word(mention.Span.FirstToken - 1) is "A" or "a" or "An" or "an"
        && names.Word(mention.Span.EndToken) is "man" or "woman" or "resident" or "teenager" or "couple" or "family" or "mother" or "father" or "grandmother" or "grandfather" or "farmer" or "native" or "neighbourhood" or "neighborhood";

    /// <summary>Whether the article has somebody of that name.</summary>
    private bool IsSomebody(NamedMention mention) => mention.Type == EntityType.Norp && (Countries.ByPeople(mention.Text) is not null || Peoples.IsPeople(mention.Key)) || _people.Contains(mention.Key) || OrganisationName.LooksLikeAcronym(mention.Text);

    private bool HasNeighbours(NamedMention mention)
    {
        var found = gazetteer.Named(mention.Text);
        // Everybody knows a firm called Honda, so that the town needs more to speak for it.
        var enough = KnownNames.Find(mention.Text, mention.Type) is null ? Neighbours : ManyNeighbours;
        // "At Newlands" is at the ground.
        if (mention.Type == EntityType.Fac && (HeadWords.EndsAsPlace(mention.Key) && names.Word(mention.Span.FirstToken - 1) is not ("in" or "near") || found.Exists(f => f.Place.Kind == PlaceKind.Building))) return false;
        if (mention.Type == EntityType.Loc && found.Exists(f => f.Place.Kind is not (PlaceKind.Town or PlaceKind.Quarter))) return false;
        return found.Exists(f => f.Place.Kind is PlaceKind.Town or PlaceKind.District && !f.Other && evidence.Value.Near(new Candidate(f.Place, f.Other, 0)) >= enough);
    }
}

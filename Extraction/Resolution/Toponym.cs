using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>One sense of a place name in the article: its mentions, what the text says of it, the places it may be.</summary>
internal sealed class Toponym(string key, PlaceKind? asked, NamedMention first)
{
    private const double Dateline = 0.7;

    /// <summary>The name as filed in the gazetteer.</summary>
    public string Key { get; } = key;

    /// <summary>The kind the text asks for ("Kunduz province").</summary>
    public PlaceKind? Asked { get; } = asked;

    public NamedMention First { get; } = first;

    public EntityType Type { get; set; } = first.Type;

    public List<NamedMention> Mentions { get; } = [];

    /// <summary>Whether the article is written from there, or its headline names it.</summary>
    public bool IsDateline { get; set; }

    /// <summary>The place that is said to hold it ("Paris, Texas"); its own sense settles first.</summary>
    public Toponym? Container { get; set; }

    /// <summary>Whether it stands after a comma as what holds another place.</summary>
    public bool IsContainer { get; set; }

    /// <summary>The country of the adjective before it ("the Afghan city of Kunduz").</summary>
    public string? Adjective { get; set; }

    /// <summary>Whether it is told apart from a namesake ("the other Newcastle").</summary>
    public bool IsOther { get; init; }

    /// <summary>The other sense of the same name that the article tells apart from it.</summary>
    public Toponym? Namesake { get; set; }

    public List<Candidate> Candidates { get; } = [];

    public Candidate? Chosen { get; set; }

    /// <summary>Whether a place was found for the name, but too weak a one, in a country that the article does not speak of.</summary>
    public bool IsElsewhere { get; set; }

    public double Weight => Math.Min(3, Math.Sqrt(Mentions.Count)) + (IsDateline ? Dateline : 0);
}

/// <summary>A place that a name may mean.</summary>
internal sealed class Candidate(Place place, bool isOtherName, double prior)
{
    private const double Populous = 7.6;
    private const double Outskirts = 60;
    private const double Extent = 600;

    /// <summary>What the sources put into no district may lie in one whose middle is so near.</summary>
    private const double Bordering = 60;
    private const double Beyond = 150;

    public Place Place { get; } = place;

    /// <summary>Whether the name is not its usual one.</summary>
    public bool IsOtherName { get; } = isOtherName;

    /// <summary>The score before the article is looked at, in decades of population.</summary>
    public double Prior { get; } = prior;

    /// <summary>Whether the name is a guess at another spelling.</summary>
    public bool IsSpelling { get; init; }

    public string? Country { get; } = place.Country;

    public int Region { get; } = place.Region?.Index ?? -1;

    /// <summary>Whether so many people live in its region that it says less of its towns ("England", "Uttar Pradesh").</summary>
    public bool InPopulousRegion { get; } = place.Region is { LogPopulation: > Populous };

    public int District { get; } = place.District?.Index ?? -1;

    public (double Lat, double Lon)? Point { get; } = place.Point;

    /// <summary>What the countries and regions named in the same sentences add to the prior.</summary>
    public double Beside { get; set; }

    public double Score { get; set; } = prior;

    /// <summary>The share of belief among the name's candidates.</summary>
    public double Share { get; set; }

    /// <summary>Whether it lies in <paramref name="holder"/>.</summary>
    public bool Within(Place holder) => holder.Kind switch
    {
        PlaceKind.Country => Country == holder.Country && Place.Index != holder.Index,
        PlaceKind.Region => Region == holder.Index && Place.Index != holder.Index,
        PlaceKind.District => Place.Index != holder.Index && (District == holder.Index || District < 0 && Country == holder.Country && IsBy(holder, Bordering)),
        // A region without borders in the gazetteer, or a large town: what lies near.
        _ => Place.Index != holder.Index && (holder.Country is null || Country == holder.Country) && IsBy(holder, holder.Kind is PlaceKind.Town ? Outskirts : Extent),
    };

    /// <summary>Whether it may lie in a district whose towns the sources may have put into the next.</summary>
    public bool MayBeIn(Place holder) => holder.Kind == PlaceKind.District && Country == holder.Country && IsBy(holder, Beyond);

    private bool IsBy(Place holder, double kilometres) => holder.Point is { } centre && Point is { } point && Globe.Kilometres(centre, point) < kilometres;

    /// <summary>Whether it may lie in <paramref name="holder"/> and beyond: "the Danube in Serbia", "the Black Sea province of Adjara".</summary>
    public bool MayReach(Place holder) =>
        Place.Kind is PlaceKind.Sea or PlaceKind.Lake or PlaceKind.River or PlaceKind.Mountain or PlaceKind.Desert or PlaceKind.Area && (Country is null || Country == holder.Country);
}

using Dateline.Extraction.Documents;

namespace Dateline.Training.Corpora;

/// <summary>A corpus: where it is, what its labels mean in our types, and how often and how strongly it is used.</summary>
/// <param name="Name">The file's name without its ending, or the folder.</param>
/// <param name="Share">The part of it that an epoch draws; 2 is everything twice.</param>
/// <param name="Weight">How much its loss counts against 1 for our own guidelines.</param>
/// <param name="Silent">The types it does not mark, or marks by other rules.</param>
/// <param name="Labels">Label to the types it may mean; a label that is missing here says nothing.</param>
internal sealed record Corpus(string Name, float Share, float Weight, int Silent, IReadOnlyDictionary<string, int> Labels)
{
    private static readonly int Person = Of(EntityType.Person);
    private static readonly int Organisations = Of(EntityType.Org, EntityType.Group);
    private static readonly int Places = Of(EntityType.Gpe, EntityType.Loc, EntityType.Fac);
    private static readonly int Miscellany = Of(EntityType.Norp, EntityType.Event, EntityType.Product, EntityType.Work, EntityType.Law);

    private static readonly Dictionary<string, int> Own = Enum.GetValues<EntityType>().ToDictionary(type => type.ToString().ToUpperInvariant(), type => Of(type));
    private static readonly Dictionary<string, int> Coarse = new() { ["PER"] = Person, ["ORG"] = Organisations, ["LOC"] = Places, ["MISC"] = Miscellany };
    private static readonly Dictionary<string, int> Places2 = new() { ["ORG"] = Organisations, ["LOC"] = Places };
    private static readonly Dictionary<string, int> Wnut = new()
    {
        ["person"] = Person, ["location"] = Places, ["corporation"] = Of(EntityType.Org), ["group"] = Organisations,
        ["product"] = Of(EntityType.Product), ["creative-work"] = Of(EntityType.Work),
    };

    private static readonly Dictionary<string, int> CrossNer = new()
    {
        ["person"] = Person, ["politician"] = Person, ["writer"] = Person, ["scientist"] = Person, ["musicalartist"] = Person, ["researcher"] = Person,
        ["organisation"] = Organisations, ["university"] = Of(EntityType.Org), ["band"] = Of(EntityType.Org), ["politicalparty"] = Of(EntityType.Org),
        ["country"] = Of(EntityType.Gpe), ["location"] = Places, ["event"] = Of(EntityType.Event),
        ["book"] = Of(EntityType.Work), ["poem"] = Of(EntityType.Work), ["album"] = Of(EntityType.Work), ["song"] = Of(EntityType.Work), ["award"] = Of(EntityType.Work),
        ["magazine"] = Of(EntityType.Org, EntityType.Work), ["academicjournal"] = Of(EntityType.Org, EntityType.Work),
    };

    /// <summary>The corpora of column files; news-prose, raw text with marks, is read apart.</summary>
    public static IReadOnlyList<Corpus> All { get; } =
    [
        new("voa-news", 1f, 1f, 0, Own),
        new("wikigold", 1f, 0.6f, Miscellany, Coarse),
        new("re3d", 1f, 0.5f, Miscellany, Places2),
        new("uner-ewt", 1f, 0.6f, Miscellany, Coarse),
        new("gum-named", 0.6f, 0.5f, Miscellany, Coarse),
        new("crossner-politics", 0.5f, 0.4f, Miscellany, CrossNer),
        new("crossner-science", 0.3f, 0.3f, Miscellany, CrossNer),
        new("crossner-literature", 0.25f, 0.3f, Miscellany, CrossNer),
        new("crossner-music", 0.25f, 0.3f, Miscellany, CrossNer),
        new("wnut17-train", 0.3f, 0.3f, Miscellany, Wnut),
        new("btc-train", 0.25f, 0.3f, Miscellany, Coarse),
    ];

    /// <summary>Types as bits.</summary>
    public static int Of(params ReadOnlySpan<EntityType> types)
    {
        var bits = 0;
        foreach (var type in types) bits |= 1 << (int)type;
        return bits;
    }
}

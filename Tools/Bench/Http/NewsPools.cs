using Dateline.Extraction.Places;
using Dateline.Extraction.Text;

namespace Dateline.Tools.Bench.Http;

/// <summary>What made news is about, from the tables of the extractor: the most common first, as far as anything tells.</summary>
internal static class NewsPools
{
    private const int MostTowns = 8_000;

    private static readonly string[] Openings = ["Al", "Bar", "Cal", "Dor", "Fer", "Gal", "Har", "Ib", "Jan", "Kor", "Lind", "Mar", "Nov", "Ost", "Pet", "Rad", "Sal", "Tor", "Vas", "Wal", "Yar", "Zem"];
    private static readonly string[] Middles = ["a", "i", "o", "e", "an", "en", "er", "in", "ol", "ar"];
    private static readonly string[] Ends = ["son", "ski", "dze", "man", "kova", "to", "mura", "ley", "wood", "dini", "poulos", "escu", "ham", "berg", "nde", "zadeh", "lho", "veda", "nen", "gaard"];

    /// <summary>Towns by how many live in them.</summary>
    public static IReadOnlyList<string> Towns { get; } = TownNames();

    public static IReadOnlyList<string> Countries { get; } = [.. Resource.Rows("countries.tsv").Select(row => row[1]).Order(StringComparer.Ordinal)];

    /// <summary>Organisations and groups that the extractor knows, the best known of them first.</summary>
    public static IReadOnlyList<string> Bodies { get; } = [.. Resource.Rows("aliases.tsv").Where(row => row[1] is "Org" or "Group").Select(row => row[2])];

    public static IReadOnlyList<string> KnownPeople { get; } = [.. Resource.Rows("aliases.tsv").Where(row => row[1] == "Person").Select(row => row[2])];

    public static IReadOnlyList<string> GivenNames { get; } =
        [.. Resource.Rows("name-genders.tsv").SelectMany(row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(name => char.ToUpperInvariant(name[0]) + name[1..])];

    /// <summary>Some 4,000 names that nobody need bear.</summary>
    public static IReadOnlyList<string> FamilyNames { get; } =
        [.. from opening in Openings from middle in Middles from end in Ends select opening + middle + end];

    public static IReadOnlyList<string> Offices { get; } = [.. Resource.Rows("roles.tsv").Where(row => row[1] == "noun").Select(row => row[0])];

    /// <summary>The sentences that the extractor's rules are explained with.</summary>
    public static IReadOnlyList<string> Sentences { get; } =
        [.. new[] { "events.tsv", "figure-phrases.tsv", "claims.tsv" }.SelectMany(Resource.Rows).Select(row => row[^1]).Where(text => text.EndsWith('.')).Distinct()];

    private static string[] TownNames()
    {
        var places = Enumerable.Range(0, Gazetteer.Default.Count).Select(index => Gazetteer.Default[index]).Where(place => place.Kind == PlaceKind.Town);
        return [.. places.OrderByDescending(place => place.LogPopulation).ThenBy(place => place.Id, StringComparer.Ordinal).Take(MostTowns).Select(place => place.Name)];
    }
}

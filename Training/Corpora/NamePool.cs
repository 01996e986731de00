using Dateline.Extraction.Documents;

namespace Dateline.Training.Corpora;

/// <summary>Names to put in place of others: people's from the lists and corpora crossed, towns', organisations'.</summary>
internal sealed class NamePool
{
    private static readonly string[] Particles = ["van", "de", "al-", "bin", "von", "el-", "O'", "Mac", "da", "ben", "di", "St."];
    private static readonly string[] Syllables =
        ["ba", "ko", "ra", "shi", "mo", "lu", "ten", "vik", "dar", "zan", "ol", "ek", "mar", "tu", "nen", "ga", "li", "qui", "ho", "sev", "ya", "ro", "mir", "dze", "an", "pu", "wal", "or", "fen", "ich", "ova", "ski", "ulu", "ade", "nga"];

    private readonly string[] _first;
    private readonly string[] _last;
    private readonly string[] _towns;
    private readonly IReadOnlyList<string> _cities;
    private readonly string[] _clubs;
    private readonly string[] _bodies;
    private readonly OrganisationList _listed;

    public NamePool(IEnumerable<string> firstNames, IEnumerable<string> towns, IReadOnlyList<string> cities, OrganisationList listed, IEnumerable<Passage> passages)
    {
        var marked = passages.SelectMany(passage => passage.Paragraphs.Append(passage.Title ?? [])).SelectMany(p => p).ToList();
        var people = marked.Where(s => s.Types == Corpus.Of(EntityType.Person)).Select(s => s.Text.Split(' ')).Where(words => words.Length > 1 && words.All(w => w.Length > 1 && char.IsUpper(w[0]) && w.Any(char.IsLower)));
        _last = [.. people.Select(words => words[^1]).Distinct()];
        _first = [.. firstNames.Concat(people.Select(words => words[0])).Distinct()];
        _towns = [.. towns];
        _cities = cities;
        var organisations = marked.Where(s => s.Types == Corpus.Of(EntityType.Org)).Select(s => s.Text).Distinct().ToList();
        _clubs = [.. organisations.Where(name => name.Split(' ').Length <= 2 && !name.Any(char.IsDigit) && name.Any(char.IsLower))];
        _bodies = [.. organisations];
        _listed = listed;
    }

    public string First(Random random) => Pick(random, _first);

    public string Last(Random random) => random.NextDouble() switch
    {
        < 0.60 => Pick(random, _last),
        < 0.70 => Pick(random, _towns) is var town && town.Contains(' ', StringComparison.Ordinal) ? Pick(random, _last) : town,
        < 0.76 => Pick(random, Particles) is var particle && particle[^1] is '-' or '\'' ? particle + Pick(random, _last) : particle + " " + Pick(random, _last),
        < 0.82 => Pick(random, _last) + "-" + Pick(random, _last),
        _ => Invent(random),
    };

    public string Person(Random random) => random.NextDouble() switch
    {
        < 0.80 => First(random) + " " + Last(random),
        < 0.86 => First(random)[..1] + ". " + Last(random),
        < 0.92 => First(random) + " " + First(random)[..1] + ". " + Last(random),
        _ => First(random) + " " + Last(random) + " " + Last(random),
    };

    /// <summary>A town, or a name that only its context shows to be one.</summary>
    public string Town(Random random) => random.NextDouble() switch
    {
        < 0.25 => Pick(random, _cities),
        < 0.32 => Pick(random, _last),
        < 0.38 => Pick(random, _first),
        _ => Pick(random, _towns),
    };

    public string Organisation(Random random) => random.NextDouble() < 0.4 ? Pick(random, _listed.All) : Pick(random, _bodies);

    public string Club(Random random) => random.NextDouble() switch
    {
        < 0.25 => Pick(random, _clubs),
        < 0.55 => Pick(random, _listed.Clubs),
        < 0.80 => Town(random),
        _ => Pick(random, Syntheses.ClubPatterns).Replace("*", Town(random), StringComparison.Ordinal),
    };

    public static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static string Invent(Random random)
    {
        var name = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Pick(random, Syllables)));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}

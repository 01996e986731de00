using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>What a publisher's name says of where its articles are about: "Ottawa Citizen", "The Irish Times".</summary>
internal sealed class SourceReader(Gazetteer gazetteer)
{
    private const double Voice = 0.5;
    private const double Known = 4.3;
    private const double Lead = 0.8;
    private const int MostWords = 8;

    /// <summary>Adds the country or the town that the name holds; a town only when it is the clear one of its name.</summary>
    public void Read(string? source, PlaceEvidence evidence)
    {
        var words = (source ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToArray();
        for (var first = 0; first < words.Length; first++)
        {
            for (var end = words.Length; end > first; end--)
            {
                var name = string.Join(' ', words[first..end]);
                if ((Countries.ByName(name)?.Code ?? Countries.ByPeople(name)?.Country.Code) is { } country) evidence.AddCountry(country, Voice);
                else if (Town(name) is { } town) evidence.Add(town, Voice);
                else continue;
                return;
            }
        }
    }

    /// <summary>The town of a name when it is large and the clear one.</summary>
    public Candidate? Town(string name)
    {
        var found = gazetteer.Named(name);
        var towns = found.Where(f => f.Place.Kind == PlaceKind.Town && !f.Other)
            .Select(f => new Candidate(f.Place, f.Other, CandidatePriors.Of(f.Place, f.Other, EntityType.Gpe, null) ?? 0)).OrderByDescending(c => c.Prior).Take(2).ToList();
        return towns is [var best, ..] && best.Prior >= Known && (towns.Count == 1 || best.Prior - towns[1].Prior >= Lead) ? best : null;
    }
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>Puts together the names of bodies that serve two places: "Avon and Somerset Police", "Argyll and Bute Council".</summary>
internal static class CompoundNames
{
    public static List<NameSpan> Join(TokenizedText text, List<NameSpan> names)
    {
        for (var i = names.Count - 1; i > 0; i--)
        {
            var (place, body) = (names[i - 1], names[i]);
            if (!IsPair(text, place, body)) continue;
            names[i - 1] = body.Over(text, place.FirstToken, body.EndToken);
            names.RemoveAt(i);
        }

        return names;
    }

    private static bool IsPair(TokenizedText text, NameSpan place, NameSpan body) =>
        body.Type is EntityType.Org or EntityType.Fac && body.EndToken - body.FirstToken > 1
        && place.Type is EntityType.Gpe or EntityType.Loc or EntityType.Org or EntityType.Person && place.EndToken - place.FirstToken == 1
        && body.FirstToken == place.EndToken + 1 && text[place.EndToken] is "and" or "&"
        && text[body.EndToken - 1] is "Police" or "Constabulary" or "Council" or "Hospital" or "Hospitals" or "Trust" or "Service" or "Albion"
        && Countries.ByName(text[place.FirstToken]) is null && (place.FirstToken == 0 || text[place.FirstToken - 1] is not ("," or "between"));
}

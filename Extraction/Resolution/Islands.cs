using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>What people live "on" and ships sink "off" is the island, not the town of that name; it stays so where the town is not meant.</summary>
internal static class Islands
{
    public static void Settle(ArticleNames names, Gazetteer gazetteer)
    {
        HashSet<string> islands = new(StringComparer.Ordinal);
        foreach (var mention in names.Mentions)
        {
            if (mention.Type == EntityType.Gpe && names.Word(mention.Span.FirstToken - 1) is "on" or "On" or "off" or "Off" && IsIsland(mention, gazetteer)) islands.Add(mention.Key);
        }

        if (islands.Count == 0) return;
        foreach (var mention in names.Mentions)
        {
            if (mention.Type == EntityType.Gpe && islands.Contains(mention.Key) && names.Word(mention.Span.FirstToken - 1) is not ("in" or "In") && !names.Is(mention.Span.EndToken, ",")) mention.Type = EntityType.Loc;
        }
    }

    private static bool IsIsland(NamedMention mention, Gazetteer gazetteer)
    {
        var found = gazetteer.Named(mention.Text);
        return found.Exists(f => f.Place.Kind == PlaceKind.Area) && !found.Exists(f => f.Place.Kind is PlaceKind.Region or PlaceKind.Country);
    }
}

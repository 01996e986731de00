using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Gives people their surname back where the tagger saw the town of that name: after "Wayne Chatham" the bare "Chatham" is he, unless it
/// stands where a town stands. A country of that name keeps it.
/// </summary>
internal static class Namesakes
{
    private const int Capital = 3;

    public static void Settle(ArticleNames names, Gazetteer gazetteer)
    {
        var surnames = names.Surnames();
        if (surnames.Count == 0) return;
        foreach (var mention in names.Mentions)
        {
            if (mention.IsPlace && surnames.Contains(mention.Key) && !IsCountry(mention, gazetteer) && !StandsAsTown(mention, names, surnames)) mention.Type = EntityType.Person;
        }
    }

    /// <summary>Countries and their capitals act and speak like people.</summary>
    private static bool IsCountry(NamedMention mention, Gazetteer gazetteer)
    {
        if (CompassWords.Only(mention.Key)) return true;
        var found = gazetteer.Named(mention.Text);
        return found.Exists(f => f.Place.Kind == PlaceKind.Country || f.Place.Kind == PlaceKind.Region && !f.Other || f.Place.Kind == PlaceKind.Town && f.Place.Rank == Capital && !f.Other);
    }

    private static bool StandsAsTown(NamedMention mention, ArticleNames names, HashSet<string> surnames)
    {
        var (before, next) = (mention.Span.FirstToken - 1, mention.Span.EndToken);
        if (ArticleNames.IsPossessive(names.Word(next))) return names.Word(before) is "in" or "In";
        if (names.StandsInPlace(mention) || names.Word(before) is "the" or "The" or "a" or "A" or "an" or "An" or "off" or "along") return true;
        return names.Is(next, ",") && ArticleNames.IsPlace(names.MentionAt(next + 1))
            || names.Word(before) is "," or "and" && names.MentionAt(before - 1) is { IsPlace: true } neighbour && !surnames.Contains(neighbour.Key);
    }
}

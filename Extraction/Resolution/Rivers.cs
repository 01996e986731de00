using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>What stands alone behind "the" is the river, sea or range of that name, not the town: "villages by the Reno", but "the Reno office".</summary>
internal static class Rivers
{
    public static void Settle(ArticleNames names, Gazetteer gazetteer)
    {
        foreach (var mention in names.Mentions)
        {
            if (mention.Type == EntityType.Gpe && !mention.IsSettled && names.Is(mention.Span.FirstToken - 1, "the") && EndsPhrase(names.Word(mention.Span.EndToken)) && IsNatural(mention, gazetteer)) mention.Type = EntityType.Loc;
        }
    }

    private static bool EndsPhrase(ReadOnlySpan<char> word) =>
        word.IsEmpty || !char.IsLetterOrDigit(word[0]) && word[0] is not ('\'' or '’' or '-' or '&' or '/') || word is "in" or "at" or "near" or "and" or "to" or "from" or "on" or "between" or "where" or "which" or "above" or "below" or "as" or "after" or "by";

    private static bool IsNatural(NamedMention mention, Gazetteer gazetteer)
    {
        var found = gazetteer.Named(mention.Text);
        if (found.Exists(f => f.Place.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Area or PlaceKind.Building)) return false;
        gazetteer.Find($"{NameKey.Of(mention.Text)} river", found);
        return found.Exists(f => f.Place.Kind is PlaceKind.River or PlaceKind.Sea or PlaceKind.Mountain or PlaceKind.Lake);
    }
}

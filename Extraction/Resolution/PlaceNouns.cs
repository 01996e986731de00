using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Settles what kind of place a name is by the noun that follows it (<c>Resources/place-nouns.tsv</c>): "the Padma river", "the Kostenko
/// coal mine". A site that bears such a name bears it throughout the article.
/// </summary>
internal sealed class PlaceNouns(ArticleNames names, Gazetteer gazetteer)
{
    private enum Bearer { Any, Town, NoTown }

    private static readonly FrozenDictionary<string, (EntityType Type, Bearer Bearer)>.AlternateLookup<ReadOnlySpan<char>> Nouns = Resource.Rows("place-nouns.tsv")
        .ToFrozenDictionary(row => row[0], row => (Enum.Parse<EntityType>(row[1]), row[2] switch { "town" => Bearer.Town, "no town" => Bearer.NoTown, _ => Bearer.Any }))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public void Settle()
    {
        HashSet<string> sites = new(StringComparer.Ordinal);
        foreach (var mention in names.Mentions)
        {
            if (!mention.IsPlace || Following(mention) is not { } noun || noun.Type == mention.Type) continue;
            if (noun.Type == EntityType.Gpe && mention.Type != EntityType.Fac || noun.Type == EntityType.Fac && mention.Type != EntityType.Gpe) continue;
            if (noun.Bearer != Bearer.Any && IsTown(mention) != (noun.Bearer == Bearer.Town)) continue;
            mention.Type = noun.Type;
            if (noun.Type == EntityType.Fac) sites.Add(mention.Key);
        }

        foreach (var mention in names.Mentions)
        {
            if (mention.Type == EntityType.Gpe && sites.Contains(mention.Key)) mention.Type = EntityType.Fac;
        }
    }

    /// <summary>The noun after a name, one word between left out ("coal mine", "army base").</summary>
    private (EntityType Type, Bearer Bearer)? Following(NamedMention mention)
    {
        var next = mention.Span.EndToken;
        if (names.SentenceOf(mention) != names.Text.SentenceAt(mention.Span.End)) return null;
        if (Nouns.TryGetValue(names.Word(next), out var noun)) return noun;
        return names.Word(next) is "coal" or "gold" or "copper" or "army" or "air" or "naval" or "refugee" or "border" or "military" && Nouns.TryGetValue(names.Word(next + 1), out noun) ? noun : null;
    }

    private bool IsTown(NamedMention mention)
    {
        List<(Place Place, bool Other)> found = [];
        gazetteer.Find(NameKey.Of(mention.Text), found);
        return found.Exists(f => f.Place.Kind is PlaceKind.Town or PlaceKind.Quarter or PlaceKind.District or PlaceKind.Region or PlaceKind.Country);
    }
}

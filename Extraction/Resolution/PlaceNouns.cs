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
    private const int LongestPhrase = 5;

    private enum Bearer { Any, Town, NoTown }

    private static readonly FrozenDictionary<string, (EntityType Type, Bearer Bearer)>.AlternateLookup<ReadOnlySpan<char>> Nouns = Resource.Rows("place-nouns.tsv")
        .ToFrozenDictionary(row => row[0], row => (Enum.Parse<EntityType>(row[1]), row[2] switch { "town" => Bearer.Town, "no town" => Bearer.NoTown, _ => Bearer.Any }))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a noun says what kind of place the name before it is.</summary>
    public static bool IsNoun(ReadOnlySpan<char> word) => Nouns.TryGetValue(word, out _);

    /// <summary>Whether the noun behind a name, or the next but one, is that of a site: "Sant'Anna hospital", "Ifo refugee camp".</summary>
    public static bool NameSite(NamedMention mention, ArticleNames names)
    {
        var next = mention.Span.EndToken;
        return Nouns.TryGetValue(names.Word(next), out var noun) && noun.Type == EntityType.Fac || Nouns.TryGetValue(names.Word(next + 1), out noun) && noun.Type == EntityType.Fac;
    }

    public void Settle()
    {
        HashSet<string> sites = new(StringComparer.Ordinal);
        foreach (var mention in names.Mentions)
        {
            if (Explained(mention) is { } explained)
            {
                if (explained == EntityType.Fac && mention.Type == EntityType.Gpe) sites.Add(mention.Key);
                mention.Settle(explained);
                continue;
            }

            if (!mention.IsPlace || Following(mention) is not { } noun || noun.Type == mention.Type) continue;
            if (noun.Type == EntityType.Gpe && (mention.Type != EntityType.Fac || HeadWords.IsStreet(mention.Key)) || noun.Type == EntityType.Fac && mention.Type != EntityType.Gpe) continue;
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

    /// <summary>"Minawao, a camp of 60,000", "the camp at Minawao"; "Usolye, a town of 75,000": what the article itself says that a name is.</summary>
    private EntityType? Explained(NamedMention mention)
    {
        var (before, next) = (mention.Span.FirstToken - 1, mention.Span.EndToken);
        if (mention.Type == EntityType.Gpe && names.Is(before, "at") && names.Word(before - 1) is "camp" or "prison" or "jail" or "base" or "mine" && !IsTown(mention)) return EntityType.Fac;
        if (!names.Is(next, ",") || names.Word(next + 1) is not ("a" or "an" or "the")) return null;
        for (var at = next + 2; at < next + 2 + LongestPhrase; at++)
        {
            var word = names.Word(at);
            if (word is "town" or "village" or "hamlet" or "suburb" or "city" or "township") return mention.Type is EntityType.Gpe or EntityType.Norp || !EndsPhrase(at + 1) ? null : EntityType.Gpe;
            if (Nouns.TryGetValue(word, out var noun) && noun.Type == EntityType.Fac && EndsPhrase(at + 1)) return mention.Type == EntityType.Gpe ? EntityType.Fac : null;
            if (word.IsEmpty || !char.IsLower(word[0]) || EndsPhrase(at)) return null;
        }

        return null;
    }

    /// <summary>"a town of", "a village that", not "a town clerk".</summary>
    private bool EndsPhrase(int at) =>
        names.Word(at) is "of" or "near" or "in" or "on" or "that" or "which" or "where" or "with" or "named" or "outside" or "south" or "north" or "east" or "west" or "about" or "some" or "by" or "at" or "for" or "just" or "close" or "whose" or "between" or "built" or "," or "." or ";" or ":" or "-" or "–" or "—" or ")";

    private bool IsTown(NamedMention mention)
    {
        var found = gazetteer.Named(mention.Text);
        return found.Exists(f => f.Place.Kind is PlaceKind.Town or PlaceKind.Quarter or PlaceKind.District or PlaceKind.Region or PlaceKind.Country);
    }
}

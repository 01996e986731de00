using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// The peoples of <c>Resources/peoples.txt</c> where they stand as people: "the Pokot lost 90 camels", "Turkana herders", not "in Turkana" or
/// "the Navajo Nation".
/// </summary>
internal static class Peoples
{
    private static readonly FrozenSet<string> Names = Resource.Rows("peoples.txt").Select(row => Folding.Fold(row[0])).ToFrozenSet(StringComparer.Ordinal);

    public static void Settle(ArticleNames names)
    {
        foreach (var mention in names.Mentions)
        {
            if (mention.Type is EntityType.Gpe or EntityType.Org or EntityType.Group or EntityType.Loc or EntityType.Product && IsPeople(mention.Key) && StandsAsPeople(mention, names)) mention.Settle(EntityType.Norp);
        }
    }

    /// <summary>Whether a folded name is a people's.</summary>
    public static bool IsPeople(string key) => Names.Contains(key) || key.Length > 4 && key[^1] == 's' && Names.Contains(key[..^1]);

    private static bool StandsAsPeople(NamedMention mention, ArticleNames names)
    {
        var (before, next) = (mention.Span.FirstToken - 1, mention.Span.EndToken);
        if (names.Word(next) is "herders" or "herdsmen" or "rustlers" or "raiders" or "villagers" or "village" or "villages" or "leaders" or "leader" or "elders" or "elder" or "chiefs" or "chief" or "politicians" or "politician" or "militia" or "militias" or "militiamen" or "people" or "tribesmen" or "tribe" or "tribes" or "residents" or "community" or "communities" or "warriors" or "fighters" or "rebels" or "women" or "men" or "man" or "woman" or "family" or "families" or "children" or "refugees" or "minority" or "clan" or "clans" or "clansmen" or "language" or "speakers" or "farmers" or "nomads" or "youths" or "cattle" or "activists") return true;
        if (names.Word(before) is "The" or "the") return names.Word(next) is var word && (word.IsEmpty || !char.IsUpper(word[0])) && !PlaceNouns.IsNoun(word) && !mention.Text.Contains(' ', StringComparison.Ordinal);
        return names.Word(before) is "mostly" or "chiefly" or "mainly" or "ethnic" or "are" or "be" or "fellow" || names.Is(before, "and") && names.MentionAt(before - 1) is { Type: EntityType.Norp } || names.Is(next, "and") && names.MentionAt(next + 1) is { Type: EntityType.Norp };
    }
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Clubs called by their town: what a result names ("Nadroga 22 Suva 19", "Acireale beat Ragusa 2-1") is a club wherever it does not
/// stand as the town, and where clubs play, so is what they play against. National sides stay countries.
/// </summary>
internal static class ClubNames
{
    public static void Settle(ArticleNames names)
    {
        var clubs = Sides(names);
        if (clubs.Count == 0) return;
        foreach (var mention in names.Mentions)
        {
            if (MayBeClub(mention) && (clubs.Contains(mention.Key) ? !IsTown(mention, names) : mention.Type != EntityType.Person && IsPlayed(mention, names))) mention.Settle(EntityType.Org);
        }
    }

    /// <summary>The folded names of the sides that the article's results name.</summary>
    private static HashSet<string> Sides(ArticleNames names)
    {
        HashSet<string> sides = new(StringComparer.Ordinal);
        var surnames = names.Surnames();
        for (var i = 1; i < names.Mentions.Count; i++)
        {
            var (home, away) = (names.Mentions[i - 1], names.Mentions[i]);
            if (!IsResult(home, away, names) || !MayBeClub(home) || !MayBeClub(away) || surnames.Contains(home.Key) || surnames.Contains(away.Key)) continue;
            sides.Add(home.Key);
            sides.Add(away.Key);
        }

        foreach (var mention in names.Mentions)
        {
            if (MayBeClub(mention) && !surnames.Contains(mention.Key) && IsSide(mention, names)) sides.Add(mention.Key);
        }

        return sides;
    }

    /// <summary>"gave Bolívar a 3-1 victory", "Bolívar, beaten 1-0", "Pasto lost 3-1"; what scores once more is a set of tennis.</summary>
    private static bool IsSide(NamedMention mention, ArticleNames names)
    {
        var next = mention.Span.EndToken;
        var score = names.Word(next) switch
        {
            "a" => IsScore(next + 1, names) && names.Word(next + 4) is "victory" or "win" or "lead" or "defeat" or "draw" ? next + 1 : 0,
            "," => names.Is(next + 1, "beaten") ? next + 2 : 0,
            "won" or "lost" or "drew" => next + 1,
            _ => 0,
        };
        return score > 0 && IsScore(score, names) && !IsScore(score + 3, names) && !IsScore(score + 4, names);
    }

    private static bool MayBeClub(NamedMention mention) =>
        mention.Type is EntityType.Org or EntityType.Gpe or EntityType.Loc or EntityType.Fac or EntityType.Product or EntityType.Person && !IsNationalSide(mention.Text) && (mention.Type != EntityType.Person || !mention.Key.Contains(' '));

    private static bool IsNationalSide(string name) =>
        name is "England" or "Scotland" or "Wales" or "Northern Ireland" or "Great Britain" or "West Indies" or "Windies" || Countries.ByName(name) is not null;

    /// <summary>"Leeds 2 Wimbledon 0", "Leeds 2-0 Wimbledon", "Leeds beat Wimbledon 2-0", "Leeds and Wimbledon drew 1-1".</summary>
    private static bool IsResult(NamedMention home, NamedMention away, ArticleNames names)
    {
        var (at, end) = (home.Span.EndToken, away.Span.EndToken);
        var between = names.Word(at);
        return (away.Span.FirstToken - at) switch
        {
            1 when IsPoints(between) => IsPoints(names.Word(end)),
            1 when between is "and" => names.Word(end) is "drew" or "tied" && IsScore(end + 1, names),
            1 => IsWin(between) && IsScore(end, names) && !(home.Type == EntityType.Person && away.Type == EntityType.Person),
            2 or 3 when IsWin(between) && names.Word(away.Span.FirstToken - 1) is "the" or "off" or "past" => IsScore(end, names),
            3 => IsScore(at, names),
            _ => false,
        };
    }

    private static bool IsWin(ReadOnlySpan<char> word) =>
        word is "beat" or "beats" or "thrashed" or "defeated" or "edged" or "downed" or "routed" or "crushed" or "hammered" or "trounced" or "outlasted" or "stunned" or "held" or "blanked";

    private static bool IsScore(int at, ArticleNames names) => IsPoints(names.Word(at)) && names.Word(at + 1) is "-" or "–" && IsPoints(names.Word(at + 2));

    private static bool IsPoints(ReadOnlySpan<char> word) => word.Length is > 0 and <= 3 && !word.ContainsAnyExceptInRange('0', '9');

    private static bool IsTown(NamedMention mention, ArticleNames names)
    {
        var before = mention.Span.FirstToken - 1;
        if (names.Is(before, "to")) return names.Word(before - 1) is not ("lost" or "home" or "fell" or "defeat" or "loss" or "loan");
        if (names.Is(before, "from")) return !names.Is(before - 1, "loan");
        if (names.Is(before, "of")) return names.Word(before - 1) is not ("visit" or "supporters" or "fans" or "captain" or "coach" or "manager");
        return names.StandsInPlace(mention) || names.Is(mention.Span.EndToken, ",") && ArticleNames.IsPlace(names.MentionAt(mention.Span.EndToken + 1));
    }

    private static bool IsPlayed(NamedMention mention, ArticleNames names)
    {
        var before = mention.Span.FirstToken - 1;
        return names.Word(before) switch
        {
            "beat" or "beats" or "beating" or "face" or "faces" or "host" or "hosts" or "play" or "plays" or "meet" or "meets" or "against" or "sink" or "visit" or "visits" or "over" => true,
            "to" => names.Word(before - 1) is "lost" or "home" or "loan",
            "from" => names.Is(before - 1, "loan"),
            "of" => names.Is(before - 1, "visit"),
            _ => names.Word(mention.Span.EndToken) is "coach" or "manager" or "captain" or "supporters" or "fans" or "goalkeeper" or "striker" or "midfielder" or "defender" or "winger" or "prop" or "hooker",
        };
    }
}

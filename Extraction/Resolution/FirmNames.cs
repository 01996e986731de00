using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// A firm called by the front of its name: after "Maumee Glass Inc." the bare "Maumee" is the firm, unless a person or place of the article
/// bears that name too; then only what goes to a firm alone ("Maumee shareholders", "Maumee's sales") tells.
/// </summary>
internal static class FirmNames
{
    private const int Short = 3;
    private const int LongestPhrase = 7;

    public static void Settle(ArticleNames names)
    {
        SettleFronts(names);
        SettleLed(names);
    }

    /// <summary>What has a chief executive or shareholders is a firm throughout, though the tagger takes it for somebody or a town.</summary>
    private static void SettleLed(ArticleNames names)
    {
        var led = names.Mentions.Where(m => IsLed(m, names)).Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        if (led.Count == 0) return;
        led.ExceptWith(names.Surnames());
        led.ExceptWith(names.Mentions.Where(m => IsSomewhere(m, names) && !IsLed(m, names)).Select(m => m.Key));
        foreach (var mention in names.Mentions)
        {
            if (led.Contains(mention.Key) && mention.Type is EntityType.Person or EntityType.Gpe or EntityType.Loc or EntityType.Fac or EntityType.Product && !Titles.IsTitle(names.Word(mention.Span.FirstToken - 1))) mention.Type = EntityType.Org;
        }
    }

    private static bool IsLed(NamedMention mention, ArticleNames names)
    {
        var next = mention.Span.EndToken;
        if (ArticleNames.IsPossessive(names.Word(next))) next++;
        if (IsCalledFirm(mention, names)) return true;
        return names.Word(next) switch
        {
            "shareholders" or "chairman" or "chairwoman" => true,
            "chief" => names.Word(next + 1) is "executive" or "financial" or "operating",
            "managing" => names.Is(next + 1, "director"),
            "national" => names.Is(next + 1, "chairman"),
            "largest" or "biggest" => names.Word(next + 1) is "owner" or "shareholder",
            "," => next == mention.Span.EndToken && (names.Is(next + 1, "based") && names.Is(next + 2, "in") || names.Is(next + 1, "whose") && names.Word(next + 2) is "chairman" or "shares" or "shareholders"),
            _ => names.Is(mention.Span.FirstToken - 1, "in") && names.Word(mention.Span.FirstToken - 2) is "shareholders" or "Shareholders" or "shares" or "Shares",
        } && Countries.ByName(mention.Text) is null && !mention.Key.Contains(' ');
    }

    /// <summary>"Belarus's airline Belavia", "the charity Rosa Mundi", "Tullis Russell, the paper company": what the article says that it is.</summary>
    private static bool IsCalledFirm(NamedMention mention, ArticleNames names)
    {
        if (IsFirm(names.Word(mention.Span.FirstToken - 1)) && names.SameParagraph(mention.Span.FirstToken - 1, mention.Span.FirstToken)) return true;
        var next = mention.Span.EndToken;
        if (!names.Is(next, ",") || names.Word(next + 1) is not ("a" or "an" or "the")) return false;
        for (var at = next + 2; at < next + LongestPhrase; at++)
        {
            var word = names.Word(at);
            if (IsFirm(word)) return names.Word(at + 1) is "," or "." or "of" or "that" or "which" or "with" or "in" or "based" or "behind";
            if (word.IsEmpty || !char.IsLetter(word[0]) && word is not "-") return false;
        }

        return false;
    }

    private static bool IsFirm(ReadOnlySpan<char> word) =>
        word is "company" or "firm" or "airline" or "carrier" or "retailer" or "lender" or "charity" or "utility" or "shipbuilder" or "newspaper" or "website" or "broadcaster" or "brokerage" or "conglomerate" or "supermarket";

    private static void SettleFronts(ArticleNames names)
    {
        var fronts = names.Mentions.Where(m => m.Type == EntityType.Org).SelectMany(m => Fronts(m.Key)).ToHashSet(StringComparer.Ordinal);
        if (fronts.Count == 0) return;
        var surnames = names.Surnames();
        foreach (var same in names.Mentions.Where(m => fronts.Contains(m.Key)).GroupBy(m => m.Key))
        {
            var isShared = surnames.Contains(same.Key) || same.Any(mention => IsSomewhere(mention, names));
            foreach (var mention in same)
            {
                if (mention.Type is EntityType.Org or EntityType.Norp || HeadWords.TypeOf(mention.Key) is EntityType.Fac || Titles.IsTitle(names.Word(mention.Span.FirstToken - 1))) continue;
                if (!isShared || IsOfFirm(mention, names)) mention.Type = EntityType.Org;
            }
        }
    }

    /// <summary>"maumee" and "maumee glass" of "maumee glass inc"; none where the name has no legal form.</summary>
    private static IEnumerable<string> Fronts(string key)
    {
        var end = key.LastIndexOf(' ');
        if (end < 0 || !OrganisationName.IsLegalForm(key[(end + 1)..])) yield break;
        for (; end > 0; end = key.LastIndexOf(' ', end - 1))
        {
            var front = key[..end];
            if (front.Length >= Short && !OrganisationName.IsGeneric(front)) yield return front;
        }
    }

    /// <summary>"in Maumee", "Maumee, Ohio": the article speaks of the place too.</summary>
    private static bool IsSomewhere(NamedMention mention, ArticleNames names) =>
        mention.IsPlace && (names.Word(mention.Span.FirstToken - 1) is "in" or "near" or "at" or "from" or "outside" or "around" or "to"
            || names.Word(mention.Span.EndToken) is "," && ArticleNames.IsPlace(names.MentionAt(mention.Span.EndToken + 1)));

    /// <summary>"Kessler shareholders", "Kessler's annual meeting", "shares in Kessler".</summary>
    private static bool IsOfFirm(NamedMention mention, ArticleNames names)
    {
        var next = mention.Span.EndToken;
        if (ArticleNames.IsPossessive(names.Word(next))) next++;
        if (IsFirmNoun(names.Word(next)) || names.Is(next, "annual")) return true;
        var before = mention.Span.FirstToken - 1;
        return names.Word(before) is "in" or "of" or "for" or "at" && IsFirmNoun(names.Word(before - 1));
    }

    private static bool IsFirmNoun(ReadOnlySpan<char> word) =>
        word is "shares" or "share" or "stock" or "shareholders" or "shareholder" or "stockholders" or "investors" or "employees" or "executives" or "earnings" or "profit" or "profits" or "sales" or "bid" or "takeover" or "board";
}

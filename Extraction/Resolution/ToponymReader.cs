using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>Reads what the text around each place name says of it: the kind asked for, the place that holds it, the nationality before it.</summary>
internal sealed class ToponymReader(ArticleNames names, Gazetteer gazetteer)
{
    private const int Reach = 5;

    private readonly Dictionary<(string Key, PlaceKind? Asked, string Holder, bool IsOther), Toponym> _senses = [];
    private readonly Dictionary<NamedMention, Toponym> _byMention = [];
    private readonly Dictionary<string, bool> _holders = new(StringComparer.Ordinal);

    /// <summary>The senses in order of first mention.</summary>
    public List<Toponym> Read(IReadOnlyList<NamedMention> places)
    {
        List<Toponym> senses = [];
        // From the back, so that the holder in "Paris, Lamar County, Texas" is known before what it holds.
        for (var i = places.Count - 1; i >= 0; i--) senses.AddRange(Read(places[i]));
        Share(senses);
        foreach (var sense in senses) sense.Mentions.Reverse();
        senses.Reverse();
        return senses;
    }

    private IEnumerable<Toponym> Read(NamedMention mention)
    {
        var key = NameKey.Of(mention.Text);
        var asked = Asked(mention);
        var holder = Holder(mention);
        var isOther = IsOther(mention);
        var known = _senses.TryGetValue((key, asked, holder?.Key ?? "", isOther), out var sense);
        if (!known)
        {
            sense = new Toponym(key, asked, mention) { Container = holder, IsOther = isOther };
            _senses[(key, asked, holder?.Key ?? "", isOther)] = sense;
        }

        sense!.Mentions.Add(mention);
        sense.IsDateline |= IsDateline(mention);
        sense.Adjective = Adjective(mention) ?? sense.Adjective;
        // "The fountain in New York" is in the city, "Rye, New York" in the state.
        if (holder is not null && names.Word(mention.Span.EndToken) is "," or "(") holder.IsContainer = true;
        _byMention[mention] = sense;
        return known ? [] : [sense];
    }

    /// <summary>A bare name takes the holder that the article gives it elsewhere, when it gives only one, and not only after the name stood without it: that is a namesake's.</summary>
    private void Share(List<Toponym> senses)
    {
        foreach (var same in senses.GroupBy(sense => (sense.Key, sense.Asked)).Where(group => group.Count() == 2))
        {
            var (bare, held) = same.First().Container is null ? (same.First(), same.Last()) : (same.Last(), same.First());
            var isTold = bare.IsOther || held.IsOther;
            if (!isTold && (bare.Container is not null || held.Container is null)) continue;
            if (isTold || bare.Mentions.Exists(mention => mention.Index < held.Mentions[^1].Index && !IsHeadline(mention)))
            {
                (bare.Namesake, held.Namesake) = (held, bare);
                continue;
            }

            held.Mentions.AddRange(bare.Mentions);
            held.Mentions.Sort((a, b) => b.Index - a.Index);
            held.IsContainer |= bare.IsContainer;
            bare.Mentions.Clear();
        }

        senses.RemoveAll(sense => sense.Mentions.Count == 0);
    }

    /// <summary>At the head of the first paragraph, or in the headline.</summary>
    private bool IsDateline(NamedMention mention)
    {
        if (IsHeadline(mention)) return true;
        var paragraph = names.ParagraphOf(mention.Span.FirstToken);
        if (mention.Span.Start == names.Text.Paragraphs[paragraph].Start && !mention.Text.Any(char.IsLower) && names.Word(mention.Span.EndToken) is "," or "(" or "-" or "–" or "—" or ":" or "." or "/") return true;
        return paragraph <= 2 && mention.Span.Start == names.Text.Paragraphs[paragraph].Start && names.Word(mention.Span.EndToken) is "," or "(" or "-" or "–" or "—";
    }

    private bool IsHeadline(NamedMention mention) => names.Text.HasTitle && names.ParagraphOf(mention.Span.FirstToken) == 0;

    /// <summary>"The other Newcastle, on the Tyne"; not "the other Newcastle players".</summary>
    private bool IsOther(NamedMention mention)
    {
        var first = mention.Span.FirstToken;
        if (!names.Is(first - 1, "other") || names.Word(first - 2) is not ("the" or "The")) return false;
        var next = names.Word(mention.Span.EndToken);
        return next.IsEmpty || !char.IsLetterOrDigit(next[0]) || next is "in" or "on" or "near" or "of" or "is" or "was" or "has" or "and" or "across";
    }

    private PlaceKind? Asked(NamedMention mention)
    {
        var (first, end) = (mention.Span.FirstToken, mention.Span.EndToken);
        // "St. Louis County" names its kind itself.
        if (end - first > 1 && PlaceWords.After(names.Word(end - 1)) is { } own && own is PlaceKind.Region or PlaceKind.District or PlaceKind.River) return own;
        if (names.MentionAt(end) is null && PlaceWords.After(names.Word(end)) is { } after) return after;
        if (names.Is(first - 1, "of") && PlaceWords.Before(names.Word(first - 2)) is { } of) return IsOneOfMany(names.Word(first - 3)) ? null : of;
        return names.MentionAt(first - 1) is null && PlaceWords.Before(names.Word(first - 1)) is { } before && !names.Is(first - 1, "state") && !names.Is(first - 1, "capital") ? before : null;
    }

    /// <summary>"The largest city of New Hampshire" is another's name.</summary>
    private static bool IsOneOfMany(ReadOnlySpan<char> word) => word is "second" or "third" or "main" or "chief" or "capital" or "only" or "principal" or "every" or "any" or "each" || word.Length > 4 && word.EndsWith("est") && !word.EndsWith("west");

    /// <summary>"Paris, Texas"; "Paris (Texas)"; "Springfield in Illinois"; "Kunduz province in northern Afghanistan".</summary>
    private Toponym? Holder(NamedMention mention)
    {
        var end = mention.Span.EndToken;
        if (names.Word(end) is "," or "(" && Sense(end + 1) is { } next && CanHold(next.Key, afterComma: true)) return Speaks(end + 1) ? null : next;
        var at = end;
        if (PlaceWords.After(names.Word(at)) is not null) at++;
        if (names.Is(at, ",") && names.Is(at + 1, "in")) at++;
        if (names.Is(at, ",") && Sense(at + 1) is { } later && at > end && CanHold(later.Key, afterComma: true)) return later;
        if (!names.Is(at, "in") && !names.Is(at, "of")) return null;
        for (var i = at + 1; i <= at + Reach; i++)
        {
            if (Sense(i) is { } held) return CanHold(held.Key, afterComma: false) ? held : null;
            var word = names.Word(i);
            if (word.IsEmpty || names.MentionAt(i) is not null || !char.IsLetter(word[0])) break;
        }

        return null;
    }

    /// <summary>"Talks would resume in Geneva, Washington said."</summary>
    private bool Speaks(int token) => names.Word(names.MentionAt(token)!.Span.EndToken) is "said" or "says" or "announced" or "insisted" or "warned" or "insists" or "warns";

    /// <summary>The country of a nationality or a country's genitive within a few words before.</summary>
    private string? Adjective(NamedMention mention)
    {
        var at = mention.Span.FirstToken - 1;
        for (var steps = 0; steps < Reach; steps++, at--)
        {
            if (names.MentionAt(at) is { } before)
            {
                return before.Type == Documents.EntityType.Norp ? Countries.ByPeople(before.Text)?.Country.Code : null;
            }

            var word = names.Word(at);
            if (word is "'s" or "’s" && names.MentionAt(at - 1) is { } owner) return Countries.ByName(owner.Text)?.Code;
            if (word.IsEmpty || !char.IsLower(word[0]) || word is "in" or "at" or "to" or "from" or "and" or "near" or "on" or "into") return null;
        }

        return null;
    }

    private Toponym? Sense(int token) => names.MentionAt(token) is { } mention && mention.Span.FirstToken == token && _byMention.TryGetValue(mention, out var sense) ? sense : null;

    private bool CanHold(string key, bool afterComma)
    {
        if (_holders.TryGetValue(key, out var known) && (known || !afterComma)) return known;
        List<(Place Place, bool Other)> found = [];
        gazetteer.Find(key, found);
        return _holders[key] = found.Exists(entry => entry.Place.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.District or PlaceKind.Area or PlaceKind.Historic or PlaceKind.Continent);
    }
}

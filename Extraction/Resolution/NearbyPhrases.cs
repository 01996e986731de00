using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>Reads what is said of where a place is: "… in Saskatoon", "…, a village 20 km north of Yei", "Kabul's Serena Hotel".</summary>
internal sealed class NearbyPhrases(ArticleNames names, IEnumerable<Toponym> toponyms)
{
    private const int Reach = 12;
    private const int Lead = 6;

    private readonly Dictionary<NamedMention, Toponym> _senses = toponyms.SelectMany(toponym => toponym.Mentions.Select(mention => (mention, toponym))).ToDictionary();

    /// <summary>The anchor it is said to be in or near; null when none is.</summary>
    public Place? Said(NamedMention mention, AnchorMap anchors) => Find(mention, anchors.Has);

    /// <summary>The country, region or district it is said to be in.</summary>
    public Place? SaidToHold(NamedMention mention) =>
        Find(mention, place => place.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.District);

    private Place? Find(NamedMention mention, Func<Place, bool> wanted) => After(mention, wanted) ?? Before(mention, wanted);

    /// <summary>A place behind a preposition, in the words up to the next verb's subject: other names end the search.</summary>
    private Place? After(NamedMention mention, Func<Place, bool> wanted)
    {
        var sentence = names.SentenceOf(mention);
        var end = mention.Span.EndToken;
        for (var at = end; at < end + Reach; at++)
        {
            if (names.MentionAt(at) is not { } other)
            {
                if (names.Word(at).IsEmpty || names.Word(at) is "." or ";" or "and" or "or" or "but" or "said" or "after" or "before" or "when" or "while") return null;
                continue;
            }

            if (names.SentenceOf(other) != sentence) return null;
            var lead = names.Word(at - 1);
            var isSaid = at == end || IsNear(lead) || IsNear(names.Word(at - 2)) || lead is "," or "(" && at <= end + 3 || lead is "the" && IsNear(names.Word(at - 2)) || PlaceWords.Before(lead) is not null;
            if (!isSaid) return null;
            if (Chosen(other) is not { } place) return null;
            if (wanted(place)) return place;
            at = other.Span.EndToken - 1;
        }

        return null;
    }

    /// <summary>"Kabul's Serena Hotel", "the Kabul suburb of X", "in Kabul, at the Serena Hotel".</summary>
    private Place? Before(NamedMention mention, Func<Place, bool> wanted)
    {
        var first = mention.Span.FirstToken;
        for (var at = first - 1; at >= first - Lead; at--)
        {
            var word = names.Word(at);
            if (names.MentionAt(at) is { } other) return Chosen(other) is { } place && wanted(place) ? place : null;
            if (word.IsEmpty || !(word is "'s" or "’s" or "," or "the" or "of" or "in" or "at" || PlaceWords.Before(word) is not null || char.IsLower(word[0]) && word.EndsWith("ern"))) return null;
        }

        return null;
    }

    private static bool IsNear(ReadOnlySpan<char> word) =>
        word is "in" or "near" or "outside" or "at" or "of" or "off" or "around" or "inside" or "from" or "by" or "beside" or "above" or "overlooking" or "on" or "between" or "towards" or "toward";

    private Place? Chosen(NamedMention? mention) => mention is not null && _senses.TryGetValue(mention, out var sense) ? sense.Chosen?.Place : null;
}

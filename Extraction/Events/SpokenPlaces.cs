using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What sort of place a noun without a name speaks of.</summary>
internal enum PlaceSort : byte
{
    None,

    /// <summary>The city, the village.</summary>
    Settlement,

    /// <summary>The province, the island.</summary>
    Region,

    /// <summary>The base, the building: what many a name can be spoken of by.</summary>
    Spot,

    /// <summary>The airport, the bridge: one that is not so called is another.</summary>
    Site,
}

/// <summary>The places that the sentence of an event speaks of without their names: "the city", "the airport".</summary>
internal sealed class SpokenPlaces(ArticleReading reading)
{
    private const int Reach = 30;
    private const int MostMentions = 8;
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    /// <summary>The noun that tells where an event was: its target, else the nearest one in its sentence; -1 when there is none, or the target is named.</summary>
    public int Near(int trigger, int target)
    {
        if (target >= 0 && IsNamed(target)) return -1;
        if (target >= 0 && IsPlace(target)) return target;
        var sentence = text.Sentences[text.SentenceAt(text.Tokens[trigger].Start)];
        for (var away = 1; away < Reach; away++)
        {
            if (trigger + away < sentence.EndToken && IsKnown(trigger + away)) return trigger + away;
            if (trigger - away >= sentence.FirstToken && IsKnown(trigger - away)) return trigger - away;
        }

        return -1;
    }

    /// <summary>
    /// Whether a site, or what is only known to be near a town, cannot be the place, since the sentence tells of another without a name: "they tried to capture the airport" after a fort was
    /// named, "the capture of the Bala Hisar fortress came despite air strikes to retake the city".
    /// </summary>
    public bool IsElsewhere(RoleCandidate candidate, int trigger, int target)
    {
        if (reading.Entities[candidate.Token] is not { } site || !(site.Type == EntityType.Fac || site.Precision == Precision.Near) || Near(trigger, target) is not (>= 0 and var noun)) return false;
        if (candidate.Origin == RoleOrigin.Sentence) return Sort(noun) == PlaceSort.Settlement && Math.Abs(noun - trigger) < Math.Abs(candidate.Token - trigger);
        return Sort(noun) is PlaceSort.Site or PlaceSort.Settlement && IsOther(site, noun);
    }

    /// <summary>Whether a site is of a kind of its own, another than a noun tells: a fortress is no airport.</summary>
    private bool IsOther(Entity site, int noun)
    {
        var other = false;
        foreach (var mention in site.Mentions.Take(MostMentions))
        {
            var last = text.TokenAt(mention.End - 1);
            foreach (var at in (ReadOnlySpan<int>)[text.TokenAt(mention.Start), last, Math.Min(last + 1, text.Tokens.Length - 1)])
            {
                if (text[at].Equals(text[noun], StringComparison.OrdinalIgnoreCase)) return false;
                other |= (NounKinds.Of(text[at]) & NounKind.Place) != 0 && Sort(at) == PlaceSort.Site;
            }
        }

        return other;
    }

    /// <summary>What sort of place a noun speaks of.</summary>
    public PlaceSort Sort(int noun) => noun < 0 ? PlaceSort.None : text[noun].ToString().ToLowerInvariant() switch
    {
        "city" or "town" or "village" or "capital" or "suburb" or "neighbourhood" or "neighborhood" or "settlement" or "hamlet" or "port" => PlaceSort.Settlement,
        "province" or "region" or "district" or "island" or "state" or "country" or "county" or "peninsula" or "valley" or "area" or "territory" or "border" or "coast" or "frontier" => PlaceSort.Region,
        "position" or "positions" or "site" or "base" or "building" or "compound" or "complex" or "post" or "facility" or "headquarters" or "house" or "home" or "line" or "target" or "centre" or "center" or "road" or "street" or "highway" or "square" or "barracks" or "camp" or "buildings" or "yard" or "gate" or "office" => PlaceSort.Spot,
        _ => PlaceSort.Site,
    };

    /// <summary>Whether a noun speaks of a place that the text has told of before: "the airport", "their base", not "an airport" or "Kabul airport".</summary>
    public bool IsSpoken(int noun) => IsPlace(noun) && !IsNamed(noun) && tree.Child(noun, Relation.Det, Relation.NmodPoss) is >= 0 and var determiner && text[determiner] is "the" or "The" or "its" or "their" or "this" or "that";

    /// <summary>Whether a place is called by a noun: "the Bala Hisar fortress", "Kabul airport" by "the airport".</summary>
    public bool IsCalled(int place, int noun) => noun >= 0
        && (text[noun].Equals(text[reading.Entities.End(place) - 1], StringComparison.OrdinalIgnoreCase) || (reading.Entities.End(place) < text.Tokens.Length && text[noun].Equals(text[reading.Entities.End(place)], StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a place is named in a phrase: "the Bala Hisar fortress", "a market in Kunduz".</summary>
    public bool IsPart(int place, int phrase)
    {
        for (var (at, steps) = (place, 0); at >= 0 && phrase >= 0 && steps < 4; at = tree.Head(at), steps++)
        {
            if (at == phrase) return true;
            if (tree.RelationOf(at) is not (Relation.Compound or Relation.Flat or Relation.Nmod or Relation.NmodPoss or Relation.Appos or Relation.NmodDesc)) return false;
        }

        return false;
    }

    private bool IsKnown(int token) => tree.RelationOf(token) is not (Relation.Nsubj or Relation.NsubjPass or Relation.Compound or Relation.NmodPoss) && IsSpoken(token);

    private bool IsPlace(int token) => reading.Entities[token] is null && tree.Tag(token) == PartOfSpeech.Noun && (NounKinds.Of(text[token]) & NounKind.Place) != 0;

    private bool IsNamed(int noun)
    {
        if (reading.Entities[noun] is not null) return true;
        foreach (var child in tree.Children(noun))
        {
            if (reading.Entities[child] is { } entity && NamedEntities.IsPlace(entity) && entity.Precision != Precision.Country && tree.RelationOf(child) is Relation.Compound or Relation.Flat or Relation.Appos or Relation.Nmod or Relation.NmodDesc) return true;
        }

        return false;
    }
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Mends the tagger's types where the name or the words beside it leave no doubt: a hospital is a site, "Mr Paris" a person, "Hugo, Okla."
/// a town, and so on.
/// </summary>
internal sealed class TypeGuards(ArticleNames names, Gazetteer gazetteer)
{
    private const double Town = 4;
    private const int LastDateline = 2;

    /// <summary>Behind the blocks of Latin letters with and without marks.</summary>
    private const char LatinEnd = '\u0250';

    public void Settle()
    {
        foreach (var mention in names.Mentions)
        {
            if (mention.Type != EntityType.Gpe && IsHome(mention)) mention.Settle(EntityType.Gpe);
            else if (TypeOf(mention) is var type && type != mention.Type) mention.Settle(type);
        }
    }

    private EntityType TypeOf(NamedMention mention) => mention.Type switch
    {
        EntityType.Event or EntityType.Work or EntityType.Product or EntityType.Law when IsOtherScript(mention.Text) => EntityType.Person,
        EntityType.Fac when IsDateline(mention) => EntityType.Gpe,
        EntityType.Gpe or EntityType.Loc or EntityType.Org or EntityType.Person or EntityType.Product when HeadWords.IsStreetByEnding(mention.Key) => EntityType.Fac,
        EntityType.Norp when Countries.ByName(mention.Text) is not null && Countries.ByPeople(mention.Text) is null || names.Is(mention.Span.EndToken, "MP") && Countries.ByPeople(mention.Text) is null && Find(mention).Count > 0 => EntityType.Gpe,
        EntityType.Fac when HeadWords.IsBody(mention.Key) => EntityType.Org,
        EntityType.Group when mention.Key is "maoist" or "islamist" or "marxist" && names.Word(mention.Span.EndToken) is [>= 'a' and <= 'z', ..] => EntityType.Norp,
        EntityType.Fac or EntityType.Norp or EntityType.Group or EntityType.Law => mention.Type,
        EntityType.Gpe or EntityType.Loc when IsTitled(mention) || IsPersonsName(mention) => EntityType.Person,
        EntityType.Person or EntityType.Org or EntityType.Product or EntityType.Event or EntityType.Group when IsHeld(mention) || IsHolder(mention) || IsDateline(mention) || IsCalledPlace(mention) => EntityType.Gpe,
        EntityType.Person when IsIn(mention) => EntityType.Gpe,
        EntityType.Person or EntityType.Org or EntityType.Loc or EntityType.Product when IsState(mention) => EntityType.Gpe,
        EntityType.Work or EntityType.Loc => mention.Type,
        _ when HeadWords.TypeOf(mention.Key) is { } type => type,
        EntityType.Org or EntityType.Product when IsAt(mention) && Find(mention).Exists(found => found.Place.Kind == PlaceKind.Building && !found.Other) => EntityType.Fac,
        _ => mention.Type,
    };

    /// <summary>Two words or more without a Latin letter: what English news prints in another script is mostly somebody's name.</summary>
    private static bool IsOtherScript(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsDigit(letter) || char.IsLetter(letter) && letter < LatinEnd) return false;
        }

        return text.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>"Mr Paris"; "Gen" alone could be General Santos's.</summary>
    private bool IsTitled(NamedMention mention) =>
        names.Word(mention.Span.FirstToken - 1) is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Dr" or "Dr." or "Prof" or "Prof." or "Sgt" or "Sgt." or "Sen." or "Rep." or "Gov." or "Lt." or "Capt." or "Maj." or "Judge" or "Detective";

    /// <summary>A given name and another that no place has.</summary>
    private bool IsPersonsName(NamedMention mention)
    {
        var space = mention.Key.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && GivenNames.IsGiven(mention.Key[..space]) && !HeadWords.EndsAsPlace(mention.Key)
            && names.Word(mention.Span.FirstToken - 1) is not ("in" or "near" or "at" or "from" or "to" or "into" or "outside" or "around" or "through" or "off") && Find(mention).Count == 0;
    }

    /// <summary>"from Hugo, Okla.": the state has such a town.</summary>
    private bool IsHeld(NamedMention mention)
    {
        var end = mention.Span.EndToken;
        if (!names.Is(end, ",") || names.MentionAt(end + 1) is not { Type: EntityType.Gpe } holder) return false;
        return names.Word(mention.Span.FirstToken - 1) is "in" or "from" or "near" or "to" or "at" or "of" or "outside" or "around" && Holds(holder, mention);
    }

    /// <summary>"in Greeley, Colorado": the state that has such a town.</summary>
    private bool IsHolder(NamedMention mention)
    {
        var first = mention.Span.FirstToken;
        return names.Is(first - 1, ",") && names.MentionAt(first - 2) is { Type: EntityType.Gpe } town && Holds(mention, town);
    }

    private bool Holds(NamedMention holder, NamedMention town)
    {
        var holders = Find(holder).Where(found => found.Place.Kind is PlaceKind.Region or PlaceKind.Country).ToList();
        return holders.Count > 0 && Find(town).Exists(found => found.Place.Kind is PlaceKind.Town or PlaceKind.Quarter or PlaceKind.District && holders.Exists(held => new Candidate(found.Place, found.Other, 0).Within(held.Place)));
    }

    /// <summary>"Man." of "Brandon, Man.": a state or province as the agencies shorten it.</summary>
    private bool IsState(NamedMention mention) =>
        mention.Text[^1] == '.' && names.Is(mention.Span.FirstToken - 1, ",") && names.MentionAt(mention.Span.FirstToken - 2) is not null && Find(mention).Exists(found => found.Place.Kind == PlaceKind.Region);

    /// <summary>"Hale, 39, of Wrexham", "King (34), of Cleggan": where somebody of an age lives.</summary>
    private bool IsHome(NamedMention mention)
    {
        var of = mention.Span.FirstToken - 1;
        if (mention.Type is EntityType.Loc or EntityType.Norp || HeadWords.EndsAsPlace(mention.Key) || names.Word(of) is not ("of" or "from") || !names.Is(of - 1, ",") || ArticleNames.IsPossessive(names.Word(mention.Span.EndToken))) return false;
        if (names.Is(of, "from") && Find(mention).Count == 0) return false;
        var age = names.Is(of - 2, ")") ? of - 3 : of - 2;
        return names.Word(age) is [>= '1' and <= '9', >= '0' and <= '9'] && names.Word(age - 1) is "," or "(" && names.MentionAt(age - 2) is { Type: EntityType.Person };
    }

    /// <summary>"PUNE: Steelers went top", "ST HELENS, England, Aug 26": a town in capitals at the head of one of the first paragraphs.</summary>
    private bool IsDateline(NamedMention mention)
    {
        if (mention.Text.Any(char.IsLower) || names.ParagraphOf(mention.Span.FirstToken) is var paragraph && (paragraph > LastDateline || mention.Span.Start != names.Text.Paragraphs[paragraph].Start)) return false;
        var next = mention.Span.EndToken;
        if (names.Is(next, ",") && names.MentionAt(next + 1) is { Type: EntityType.Gpe }) return true;
        return names.Word(next) is ":" or "," or "(" or "-" or "–" or "—" && Find(mention).Exists(found => found.Place.Kind == PlaceKind.Town && found.Place.LogPopulation >= Town);
    }

    /// <summary>"in Napier", though a man of that name is about; not "faith in Napier".</summary>
    private bool IsIn(NamedMention mention)
    {
        var before = mention.Span.FirstToken - 1;
        if (mention.Key.Contains(' ') || ArticleNames.IsPossessive(names.Word(mention.Span.EndToken))) return false;
        if (names.Word(before) is not ("in" or "near" or "outside") || RelatesToPeople(names.Word(before - 1))) return false;
        return Find(mention).Exists(found => found.Place.Kind == PlaceKind.Town && !found.Other && found.Place.LogPopulation >= Town);
    }

    private static bool RelatesToPeople(ReadOnlySpan<char> word) =>
        word is "faith" or "trust" or "confidence" or "interest" or "interested" or "belief" or "believe" or "believes" or "believed" or "confide" or "confided" or "trusted" or "disappointed" or "rein" or "reined" or "hand" or "take" or "took" or "bring" or "brought" or "reeled" or "called" or "invest" or "invested";

    /// <summary>"Zhenxiong County", "the island of Bougainville", "the village of Rose Hill".</summary>
    private bool IsCalledPlace(NamedMention mention)
    {
        var (before, next) = (mention.Span.FirstToken - 1, mention.Span.EndToken);
        if (names.Word(next) is "County" or "Province" or "Prefecture" or "Township" or "Governorate" or "Regency" or "Oblast" or "Upazila" or "district" or "province" or "county" or "township" or "governorate" or "regency" or "upazila" or "oblast") return true;
        return names.Is(before, "of") && names.Word(before - 1) is "island" or "town" or "village" or "hamlet" or "city" or "suburb" or "province" or "district" or "county" or "parish" or "municipality" or "governorate" or "township";
    }

    /// <summary>"at the Stade de France".</summary>
    private bool IsAt(NamedMention mention)
    {
        var before = mention.Span.FirstToken - 1;
        if (names.Is(before, "the")) before--;
        return names.Word(before) is "at" or "At" or "outside" or "inside" or "near" or "Outside" or "Inside" or "Near";
    }

    private List<(Place Place, bool Other)> Find(NamedMention mention) => gazetteer.Named(mention.Text);
}

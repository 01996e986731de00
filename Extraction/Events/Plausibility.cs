using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Keeps sport, business, disasters and daily life apart from politics and violence.</summary>
internal sealed class Plausibility(ArticleReading reading, Surroundings around)
{
    private readonly int[] counts = Genres.Count(reading.Text);
    private readonly bool cyber = Genres.IsCyber(reading.Text);

    /// <summary>What the article is about.</summary>
    public Genre Kind => Genres.Of(counts);

    // No word of those who fight, police or judge: violent words are then a way of speaking.
    private bool IsPeaceful => counts[(int)Genre.Grave] == 0;

    /// <summary>Whether a pattern that fits can be meant.</summary>
    public bool Allows(Trigger trigger, Sentence sentence)
    {
        var actor = around.KindOf(trigger.Actor);
        var target = around.KindOf(trigger.Target);
        if (Kind is Genre.Sport or Genre.Culture or Genre.Science && trigger.Rule.Political) return false;
        if (trigger.Rule.Political)
        {
            const NounKind Public = NounKind.State | NounKind.Armed;
            if (Kind == Genre.Disaster && trigger.Rule.Type == EventType.Accuse) return false;
            if (Kind == Genre.Business && !(IsPublic(trigger.Actor) || IsPublic(trigger.Target))) return false;
            if (((actor | target) & Public) == 0) return false;
        }

        if (Kind == Genre.Sport && (trigger.Rule.Type is not (EventType.Assault or EventType.Coerce or EventType.Accuse or EventType.Protest or EventType.Sanction) || trigger.Rule.Mode == "beat" || trigger.Rule.Lemma == "fine")) return false;
        if (Kind == Genre.Business && trigger.Rule.Type is not (EventType.Assault or EventType.Coerce or EventType.Accuse or EventType.Protest) && !(IsPublic(trigger.Actor) || IsPublic(trigger.Target))) return false;
        if (trigger.Clause is null && trigger is { Actor: < 0, Target: < 0, Rule.Type: EventType.Assault } && reading.Quoted[trigger.Token]) return false;
        if (IsPeaceful && IsFigurative(trigger, actor, target)) return false;
        if (trigger.Rule.Type != EventType.Assault) return true;
        if (Kind is Genre.Science or Genre.Culture or Genre.Sport && trigger.Rule.Lemma is "kill" or "wound" or "injure" or "hurt" && (actor & (NounKind.Person | NounKind.Armed)) == 0) return false;
        if ((actor & NounKind.Abstract) != 0 || (target & NounKind.Abstract) != 0 && (target & (NounKind.Person | NounKind.Place)) == 0) return false;
        if (Kind is Genre.Sport or Genre.Business && (target & (NounKind.Person | NounKind.Place)) == 0) return false;
        if (trigger.Rule.Mode is not null || trigger.Rule.IsNoun || (actor & (NounKind.Person | NounKind.Armed | NounKind.State)) != 0) return true;
        return Kind != Genre.Disaster && !Genres.IsAccident(reading.Text, sentence);
    }

    /// <summary>Whether violence is a way of speaking, whatever was learned of the word: "the slugs massacred the lettuces".</summary>
    public bool IsWayOfSpeaking(Trigger trigger) => IsPeaceful && trigger.Rule.Type == EventType.Assault && IsFigurative(trigger, around.KindOf(trigger.Actor), around.KindOf(trigger.Target));

    /// <summary>"They released a video", "in a video released on Saturday": what is to be read, seen or heard was nobody's prisoner.</summary>
    public bool IsPublication(int verb, int patient) =>
        reading.Text[verb] is "release" or "releases" or "released" or "releasing" && ((patient >= 0 && IsRead(reading.Text[patient])) || (verb > 0 && IsRead(reading.Text[verb - 1])));

    private static bool IsRead(ReadOnlySpan<char> noun) => noun
        is "video" or "videos" or "footage" or "photograph" or "photographs" or "photo" or "photos" or "picture" or "pictures" or "image" or "images" or "film" or "films" or "recording" or "recordings" or "tape" or "tapes"
            or "album" or "single" or "statement" or "statements" or "report" or "reports" or "document" or "documents" or "letter" or "letters" or "list" or "name" or "names" or "detail" or "details" or "data" or "figures" or "results" or "findings" or "plan" or "plans";

    /// <summary>In a text without fighting, violence between things, plants and ideas is a way of speaking.</summary>
    private static bool IsFigurative(Trigger trigger, NounKind actor, NounKind target)
    {
        const NounKind Someone = NounKind.Person | NounKind.Armed | NounKind.State;
        if (trigger.Rule.Lemma == "come") return (target & (NounKind.Person | NounKind.State)) != 0 && (target & (NounKind.Armed | NounKind.Place | NounKind.Thing)) == 0;
        if ((trigger.Clause is not null && trigger.Rule.Lemma is "surrender" or "retreat" or "withdraw" && (actor & Someone) == 0)) return trigger.Actor >= 0;
        if (trigger.Rule.Type is not (EventType.Assault or EventType.Coerce or EventType.Threaten) || trigger.Clause is null) return false;
        return (actor & Someone) == 0 && (trigger.Target < 0 || target is NounKind.None or NounKind.Abstract) && trigger.Actor + trigger.Target > -2;
    }

    /// <summary>The type of an event: an attack on computers coerces, it does not wound.</summary>
    public EventType TypeOf(Trigger trigger) =>
        cyber && trigger.Rule is { Type: EventType.Assault, Lemma: "attack" or "assault" or "raid" or "hit" or "strike" or "target" or "cripple" } ? EventType.Coerce : trigger.Rule.Type;

    /// <summary>Violence is done by somebody: a bombing that killed nine was done by whoever it is said to be by.</summary>
    public int Doer(EventRule rule, int actor)
    {
        if (actor < 0 || rule.Type != EventType.Assault || reading.Entities[actor] is not null) return actor;
        if ((around.KindOf(actor) & (NounKind.Person | NounKind.Armed | NounKind.State)) != 0) return actor;
        foreach (var child in reading.Tree.Children(actor))
        {
            if (child < actor && reading.Entities[child] is { Type: EntityType.Group or EntityType.Norp }) return child;
        }

        return around.Preposition(actor, "by");
    }

    private bool IsPublic(int token) => token >= 0 && (reading.Entities[token] is { } entity
        ? entity.Type is EntityType.Gpe or EntityType.Norp or EntityType.Group
        : (NounKinds.Of(reading.Text[token]) & (NounKind.State | NounKind.Armed)) != 0
            && reading.Text[token] is not ("bank" or "banks" or "Banks" or "fund" or "funds" or "group" or "groups" or "side" or "sides" or "league" or "association" or "chief" or "general" or "leader" or "leaders"));
}

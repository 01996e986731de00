using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Keeps sport, business, disasters and daily life apart from politics and violence.</summary>
internal sealed class Plausibility(ArticleReading reading, Surroundings around)
{
    private readonly Genre genre = Genres.Of(reading.Text);
    private readonly bool cyber = Genres.IsCyber(reading.Text);

    /// <summary>Whether a pattern that fits can be meant.</summary>
    public bool Allows(Trigger trigger, Sentence sentence)
    {
        var actor = around.KindOf(trigger.Actor);
        var target = around.KindOf(trigger.Target);
        if (genre is Genre.Sport or Genre.Culture or Genre.Science && trigger.Rule.Political) return false;
        if (trigger.Rule.Political)
        {
            const NounKind Public = NounKind.State | NounKind.Armed;
            if (genre == Genre.Disaster && trigger.Rule.Type == EventType.Accuse) return false;
            if (genre == Genre.Business && !(IsPublic(trigger.Actor) || IsPublic(trigger.Target))) return false;
            if (((actor | target) & Public) == 0) return false;
        }

        if (genre == Genre.Sport && (trigger.Rule.Type == EventType.Retreat || trigger.Rule.Mode == "beat" || trigger.Rule.Lemma == "fine")) return false;
        if (trigger.Rule.Type != EventType.Assault) return true;
        if (genre is Genre.Science or Genre.Culture or Genre.Sport && trigger.Rule.Lemma is "kill" or "wound" or "injure" or "hurt" && (actor & (NounKind.Person | NounKind.Armed)) == 0) return false;
        if ((actor & NounKind.Abstract) != 0 || (target & NounKind.Abstract) != 0 && (target & (NounKind.Person | NounKind.Place)) == 0) return false;
        if (genre is Genre.Sport or Genre.Business && (target & (NounKind.Person | NounKind.Place)) == 0) return false;
        if (trigger.Rule.Mode is not null || trigger.Rule.IsNoun || (actor & (NounKind.Person | NounKind.Armed | NounKind.State)) != 0) return true;
        return genre != Genre.Disaster && !Genres.IsAccident(reading.Text, sentence);
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
        : (NounKinds.Of(reading.Text[token]) & (NounKind.State | NounKind.Armed)) != 0);
}

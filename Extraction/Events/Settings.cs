using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Finds where and when an event is set.</summary>
internal sealed class Settings(ArticleReading reading)
{
    private static readonly HashSet<string> Locatives =
        ["in", "at", "near", "outside", "around", "on", "across", "inside", "over", "throughout", "along", "off", "into", "through", "In", "At", "Near", "Outside", "Around", "On", "Across", "Inside"];

    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;
    private readonly Dictionary<string, Entity> byId = [];
    private Party? last, first;

    /// <summary>The place and the date; what is done by hand is set where the last deed was that names its place, or else where the report is.</summary>
    public (Party? Place, string? Date) Read(Trigger trigger, Sentence sentence)
    {
        var place = Place(trigger, sentence);
        if (trigger.Rule.Type is EventType.Assault or EventType.Coerce or EventType.Protest or EventType.Mobilize or EventType.Retreat)
        {
            if (place is null && trigger is { Rule.Type: EventType.Coerce, Actor: >= 0 } && reading.Entities[trigger.Actor] is { Type: EntityType.Gpe }) place = Name(trigger.Actor);
            else if (place is not null && Carries(place)) last = place;
            place ??= last ?? (first ??= First());
        }

        return (place, Date(trigger, sentence));
    }

    /// <summary>Whether what happens next may be taken to happen there: in a town rather than a building, and rather than its country.</summary>
    private bool Carries(Party place)
    {
        if (Find(place) is not { Type: not EntityType.Fac } entity) return last is null;
        return entity.Precision != Precision.Country || Find(last) is not { } before || before.Country != entity.Country;
    }

    private Entity? Find(Party? place) => place?.Entity is { } id && byId.TryGetValue(id, out var entity) ? entity : null;

    private Party? Place(Trigger trigger, Sentence sentence)
    {
        int best = -1, bestScore = 0;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (!IsPlace(token)) continue;
            var score = Score(token, trigger, sentence);
            if (score > bestScore) (best, bestScore) = (token, score);
        }

        return best < 0 ? null : Name(best);
    }

    private int Score(int token, Trigger trigger, Sentence sentence)
    {
        var physical = trigger.Rule.Type is EventType.Assault or EventType.Coerce or EventType.Protest or EventType.Mobilize or EventType.Retreat || trigger.Rule.Mode == "visit";
        var entity = reading.Entities[token]!;
        var before = reading.Entities.First(token) - 1;
        while (before >= sentence.FirstToken && tree.Tag(before) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun && before > token - 6) before--;
        if (before > sentence.FirstToken + 1 && text[before] is "," && (NounKinds.Of(text[before - 1]) & NounKind.Place) != 0)
        {
            before--;
            while (before >= sentence.FirstToken && tree.Tag(before) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun) before--;
        }

        var locative = before >= sentence.FirstToken && IsLocative(before, trigger);
        var isTarget = trigger.Target >= 0 && IsPartOf(token, trigger.Target);
        var isActor = trigger.Actor >= 0 && (token == trigger.Actor || (IsPartOf(token, trigger.Actor) && !locative));
        if (isActor || !(locative || (isTarget && physical))) return 0;
        var fine = entity.Type == EntityType.Loc ? 0 : entity.Precision is Precision.Country or Precision.Region ? 1 : 5;
        var near = Under(token, trigger.Token) ? 40 : 0;
        if (!isActor && IsWhere(token, trigger.Token)) return 100;
        return 20 + near + fine + Math.Max(0, 15 - (Math.Abs(token - trigger.Token) / 2)) - (locative ? 0 : 12);
    }

    private bool IsLocative(int token, Trigger trigger) => text[token] switch
    {
        "of" => token > 0 && ((NounKinds.Of(text[token - 1]) & NounKind.Place) != 0 || text[token - 1] is "north" or "south" or "east" or "west" or "edge" or "outskirts" or "suburbs" or "streets" or "heart" or "gates" or "part" or "parts" or "miles" or "kilometres"),
        "from" => trigger.Rule.Type == EventType.Retreat,
        "to" => trigger.Rule.Type is EventType.Mobilize or EventType.Aid or EventType.Cooperate or EventType.Protest,
        var word => Locatives.Contains(word.ToString()),
    };

    /// <summary>"A second camp, Ain al-Hilweh, where two were killed".</summary>
    private bool IsWhere(int token, int trigger)
    {
        var where = reading.Entities.End(token);
        if (where < text.Tokens.Length && text[where] is ",") where++;
        return where < trigger && trigger - where < 20 && text[where] is "where" && (Under(trigger, tree.Head(where) < 0 ? trigger : tree.Head(where)));
    }

    private bool IsPartOf(int token, int head)
    {
        var (first, end) = Phrases.Of(tree, reading.Entities, head, list: false);
        return token >= first && token < end;
    }

    private bool IsPlace(int token) => reading.Entities[token] is { Type: EntityType.Gpe or EntityType.Loc or EntityType.Fac } && reading.Entities.First(token) == token;

    private bool Under(int token, int ancestor)
    {
        for (var steps = 0; token >= 0 && steps < 20; token = tree.Head(token), steps++)
        {
            if (token == ancestor) return true;
        }

        return false;
    }

    private Party Name(int token)
    {
        var span = Phrases.Span(text, reading.Entities.First(token), reading.Entities.End(token));
        byId[reading.Entities[token]!.Id] = reading.Entities[token]!;
        return new Party(text.Text[span.Start..span.End], reading.Entities[token]!.Id);
    }

    private Party? First()
    {
        var body = text.HasTitle && text.Paragraphs.Length > 1 ? text.TokenAt(text.Paragraphs[1].Start) : 0;
        if (body < text.Tokens.Length && IsPlace(body) && text[body].Length > 2 && char.IsUpper(text[body][1])) return Name(body);
        for (var token = body; token < text.Tokens.Length; token++)
        {
            if (text[token] is "By" && token == body) token = text.TokenAt(text.Paragraphs[text.HasTitle ? 1 : 0].End);
            if (token < text.Tokens.Length && IsPlace(token) && token > 0 && Locatives.Contains(text[token - 1].ToString())) return Name(token);
        }

        return null;
    }

    /// <summary>The date that hangs on the trigger, else the nearest in the sentence that hangs on no other verb.</summary>
    private string? Date(Trigger trigger, Sentence sentence)
    {
        string? nearest = null;
        var distance = int.MaxValue;
        foreach (var date in reading.Dates)
        {
            if (date.Start < sentence.Start) continue;
            if (date.Start >= sentence.End) break;
            var token = text.TokenAt(date.Start);
            var gap = Math.Abs(token - trigger.Token) + (Under(token, trigger.Token) ? 0 : 100);
            if (gap < distance) (nearest, distance) = (date.Value, gap);
        }

        return nearest;
    }
}

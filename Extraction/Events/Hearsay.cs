using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Tells on whose word alone an act of violence or force is reported.</summary>
internal sealed class Hearsay
{
    private static readonly HashSet<string> Private =
    [
        "residents", "witnesses", "relatives", "family", "locals", "villagers", "medics", "doctors", "activists", "organisers", "organizers", "neighbours", "neighbors", "survivors", "source", "sources",
        "rebels", "militants", "army", "military", "insurgents", "guerrillas", "commander", "soldiers",
    ];

    private readonly ArticleReading reading;
    private readonly HashSet<int> partial = [];

    public Hearsay(ArticleReading reading, IReadOnlyList<Claim> claims)
    {
        this.reading = reading;
        foreach (var claim in claims)
        {
            if (claim is { Stance: Stance.Said, Source: { } source } && IsPartial(source)) partial.Add(reading.Text.SentenceAt(claim.Start));
        }
    }

    /// <summary>Whether only a side of the fight or people without an office say so; in a headline, whether anybody is said to.</summary>
    public bool IsAll(Trigger trigger, Sentence sentence)
    {
        if (trigger.Rule.Type is not (EventType.Assault or EventType.Coerce or EventType.Retreat or EventType.Mobilize)) return false;
        return reading.Text.HasTitle && sentence.Paragraph == 0 ? HasSpeech(sentence) : partial.Contains(reading.Text.SentenceAt(sentence.Start)) && trigger.Rule.Type == EventType.Assault;
    }

    /// <summary>Whether anybody is said to say something in a sentence.</summary>
    public bool HasSpeech(Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (!reading.Quoted[token] && Attitudes.Cue(reading, token) is not null) return true;
        }

        return false;
    }

    private static bool IsPartial(Party source)
    {
        if (source.Entity?.StartsWith("grp:", StringComparison.Ordinal) == true) return true;
        foreach (var word in source.Text.Split(' '))
        {
            if (word is "police" or "Police") return false;
        }

        return Array.Exists(source.Text.ToLowerInvariant().Split(' '), Private.Contains);
    }
}

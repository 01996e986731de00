using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Reads what the word before an infinitive makes of it.</summary>
internal sealed class Outlooks(ArticleReading reading)
{
    private const int Reach = 9;
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    /// <summary>What a word that looks ahead makes of its infinitive: "due to meet", "a plan to send", "no plans to send", "a threat to".</summary>
    public EventStatus? Read(int token, int head, Trigger trigger)
    {
        if (tree.Child(token, Relation.Mark) is not (>= 0 and var mark) || text[mark] is not "to") return null;
        if (text[head] is "due" or "set" or "poised" or "ready" or "likely" or "expected" or "scheduled" or "about") return EventStatus.Planned;
        if (token == trigger.Token && Attitudes.IsOne(text, head, Attitudes.Threats)) return EventStatus.Hypothetical;
        if (Attitudes.IsOne(text, head, Attitudes.Hearsay) && trigger.Clause is { Perfect: true }) return EventStatus.Claimed;
        return Aims.IsOne(text[head]) ? Aim(head) : null;
    }

    /// <summary>What a noun makes of its infinitive: a plan that there is not is denied.</summary>
    public EventStatus? Aim(int noun)
    {
        var status = Aims.StatusOf(text[noun]);
        return status == EventStatus.Planned && tree.Child(noun, Relation.Det) is >= 0 and var no && text[no] is "no" or "No" ? EventStatus.Denied : status;
    }

    /// <summary>What stands right before the infinitive says, whatever the parser made of it: "is to meet", "due to meet", "agreed to meet".</summary>
    public EventStatus? Before(int verb, Sentence sentence)
    {
        var to = verb - 1;
        if (to > sentence.FirstToken && tree.Tag(to) == PartOfSpeech.Adv) to--;
        if (to <= sentence.FirstToken || text[to] is not "to") return null;
        var before = to - 1;
        if (text[before] is "is" or "are" or "was" or "were" or "due" or "set" or "poised" or "scheduled" or "expected" or "likely") return EventStatus.Planned;
        return Attitudes.IsOne(text, before, Attitudes.Threats) ? EventStatus.Hypothetical : null;
    }

    /// <summary>Whether the clause of a verb is a condition: "unless the troops pull out", "provided that the army leaves".</summary>
    public bool IsCondition(int verb, Sentence sentence)
    {
        for (var token = verb - 1; token >= Math.Max(sentence.FirstToken, verb - Reach); token--)
        {
            if (text[token] is "unless" or "if" or "If" or "Unless" or "lest" || (text[token] is "that" && token > sentence.FirstToken && text[token - 1] is "provided" or "providing")) return true;
            if (tree.Tag(token) is PartOfSpeech.Punct or PartOfSpeech.Verb) return false;
        }

        return false;
    }
}

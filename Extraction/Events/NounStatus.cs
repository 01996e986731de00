using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Tells by the adjectives of a noun and the verb it hangs on whether what it names has come about.</summary>
internal sealed class NounStatus(ArticleReading reading)
{
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    /// <summary>The status; null when nothing is reported.</summary>
    public EventStatus? Read(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.RelationOf(child) is not (Relation.Amod or Relation.Advmod or Relation.Acl)) continue;
            if (child > noun && text[child] is not ("planned" or "scheduled" or "due" or "expected" or "proposed")) continue;
            switch (text[child])
            {
                case "planned" or "scheduled" or "upcoming" or "proposed" or "expected" or "forthcoming" or "looming" or "due": return EventStatus.Planned;
                case "alleged" or "suspected" or "reported" or "supposed" or "apparent": return EventStatus.Claimed;
                case "possible" or "potential" or "threatened" or "future" or "imminent" or "likely" or "further" or "feared": return EventStatus.Hypothetical;
            }
        }

        if (Threatened(noun)) return EventStatus.Hypothetical;
        var verb = tree.Head(noun);
        // "A ceasefire is due to begin", "the talks are expected on Friday".
        if (verb > noun && tree.RelationOf(noun) is Relation.Nsubj or Relation.NsubjPass && text[verb] is "due" or "expected" or "scheduled" or "set" or "planned") return EventStatus.Planned;
        if (verb >= 0 && IsDemanded(noun, verb)) return EventStatus.Hypothetical;
        if (verb < 0 || !reading.Clauses.IsVerbal(verb) || tree.RelationOf(noun) is not (Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl)) return EventStatus.Asserted;
        var clause = reading.Clauses.Read(verb, VerbForm.Past);
        if (clause.Negated && tree.RelationOf(noun) != Relation.Obl) return null;
        if (tree.RelationOf(noun) == Relation.Obl) return clause.Modal.Length == 0 ? EventStatus.Asserted : EventStatus.Hypothetical;
        // "Ruled out an attack", "ruled out a blockade".
        if (tree.RelationOf(noun) == Relation.Obj && text[verb] is "ruled" or "rule" or "rules" && text[verb + 1] is "out") return EventStatus.Denied;
        if (Attitudes.IsOne(text, verb, Attitudes.Hindrances) && tree.RelationOf(noun) == Relation.Obj) return null;
        if (Attitudes.IsOne(text, verb, Attitudes.Demands) && tree.RelationOf(noun) == Relation.Obj) return EventStatus.Hypothetical;
        if (Attitudes.IsOne(text, verb, Attitudes.Threats) && tree.RelationOf(noun) == Relation.Obj) return EventStatus.Hypothetical;
        if (clause.Infinitive && tree.RelationOf(noun) == Relation.Obj && tree.Head(verb) is >= 0 and var above && Attitudes.IsOne(text, above, Attitudes.Threats)) return EventStatus.Hypothetical;
        return clause.Modal switch { "will" => EventStatus.Planned, "" => Attitudes.IsOne(text, verb, Attitudes.Plans) && tree.RelationOf(noun) == Relation.Obj ? EventStatus.Planned : EventStatus.Asserted, _ => EventStatus.Hypothetical };
    }

    /// <summary>"Appealed for a blockade", "called for the minister's arrest": what is asked for has not come about.</summary>
    private bool IsDemanded(int noun, int verb) => tree.RelationOf(noun) is Relation.Obl or Relation.Nmod && tree.Child(noun, Relation.Case) is >= 0 and var preposition && text[preposition] is "for" && text[verb] is not "wanted"
        && (Attitudes.IsOne(text, verb, Attitudes.Demands) || Attitudes.IsOne(text, verb, Attitudes.Petitions));

    /// <summary>"Threatened a strike", "no question of a resignation": whatever the parser hangs the noun on.</summary>
    private bool Threatened(int noun)
    {
        var before = noun - 1;
        while (before > 0 && tree.Tag(before) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num) before--;
        return before >= 0 && Attitudes.IsOne(text, before, Attitudes.Threats);
    }
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Events;

/// <summary>Reads the parties of a word that reports an event though no pattern fits: the subject and the object, or the phrases around a noun.</summary>
internal sealed class OpenTriggers(ArticleReading reading, Surroundings around)
{
    private static readonly string[] NounActor = ["poss", "by", "mod", "between", "verb"], NounTarget = ["of", "on", "against", "with", "between", "to", "for"];

    /// <summary>The trigger of an event of a type: that of the pattern that says so, or one made for it.</summary>
    public Trigger Read(EventCandidate candidate, EventType type)
    {
        if (candidate.Fits is { } fits)
            return fits.Rule.Type == type ? fits : fits with { Rule = fits.Rule with { Type = type, Mode = null } };
        var (token, sentence) = (candidate.Token, candidate.Sentence);
        var rule = new EventRule
        {
            Type = type,
            Lemma = reading.Text[token].ToString().ToLowerInvariant(),
            IsNoun = candidate.Clause is null,
            Needs = [],
            Actor = NounActor,
            Target = NounTarget,
            Example = "",
        };
        if (candidate.Clause is { } clause)
            return new(rule, token, token, token + 1, Nominal(clause.Agent), clause.Patient == clause.Agent ? -1 : Nominal(clause.Patient), clause);
        var (actor, target) = new NounArguments(reading, around, sentence).Read(rule, token);
        return new(rule, token, token, token + 1, actor, target == actor ? -1 : target, null);
    }

    private int Nominal(int token) => token >= 0 && !reading.IsDate(token) && !NounKinds.IsMoney(reading.Text[token])
        && reading.Tree.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num or PartOfSpeech.Adj or PartOfSpeech.Det ? token : -1;
}

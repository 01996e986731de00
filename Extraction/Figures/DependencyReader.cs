using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Figures;

/// <summary>Tells what happened to those a number counts from the word it depends on: the verb it is subject or object of, the noun it stands under.</summary>
/// <param name="sentence">The sentence with its numbers.</param>
internal sealed class DependencyReader(FigureSentence sentence)
{
    private const int LongestClimb = 4;

    private readonly FactContext context = sentence.Context;
    private readonly SyntaxTree tree = sentence.Tree;

    /// <summary>The kind; null when its place in the tree says nothing.</summary>
    public FigureKind? Of(Candidate candidate)
    {
        var top = candidate.TopIn(sentence.Context, sentence.Tree);
        for (var climbed = 0; climbed < LongestClimb && top >= 0 && tree.Head(top) is >= 0 and var governor; climbed++)
        {
            var kind = tree.RelationOf(top) switch
            {
                Relation.Nsubj or Relation.NsubjOuter or Relation.NsubjPass => Subject(candidate, governor),
                Relation.Obj when !IsPassive(governor) => Object(candidate, governor),
                Relation.Obl or Relation.OblAgent => Oblique(candidate, top, governor),
                Relation.Nmod => KindTable.Of(context.Lower(governor), KindRole.For) is { } of && (context.Is(governor + 1, "of") || of == FigureKind.Missing) && (of != FigureKind.Deployed || sentence.IsSent(candidate)) ? of : null,
                _ => null,
            };
            if (kind is not null) return kind;
            if (!Passes(top, governor)) return null;
            top = governor;
        }

        return null;
    }

    /// <summary>Whether what is said of the word above is said of the number as well: "the driver and two passengers", "a group of 12".</summary>
    private bool Passes(int top, int governor) => tree.RelationOf(top) switch
    {
        Relation.Conj => tree.Tag(governor) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Pron,
        Relation.Nmod => context.Is(governor, WordClass.Body) || context.Lower(governor) is "group" or "number" or "total" or "team" or "family" or "convoy",
        Relation.Nummod or Relation.Det or Relation.Amod or Relation.Compound => true,
        _ => false,
    };

    /// <summary>What a verb or predicate says of its subject.</summary>
    private FigureKind? Subject(Candidate candidate, int predicate)
    {
        var passive = false;
        for (var turn = 0; turn < LongestClimb && predicate >= 0; turn++)
        {
            if (Said(candidate, predicate, passive |= IsPassive(predicate)) is { } kind) return kind;
            var next = tree.Child(predicate, Relation.Xcomp, Relation.Conj);
            if (next < predicate || IsNegated(next) || Splits(predicate, next) || tree.Child(next, Relation.Nsubj, Relation.NsubjPass) >= 0) return null;
            passive &= tree.RelationOf(next) == Relation.Xcomp || tree.Child(next, Relation.Aux, Relation.Obj) < 0 && context.Lower(next).EndsWith("ed", StringComparison.Ordinal);
            predicate = next;
        }

        return null;
    }

    private bool IsNegated(int predicate)
    {
        foreach (var child in tree.Children(predicate))
        {
            if (context.Lower(child) is "not" or "n't" or "never") return true;
        }

        return false;
    }

    private bool Splits(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (context.Mark(i) == ';') return true;
        }

        return false;
    }

    private FigureKind? Said(Candidate candidate, int predicate, bool passive)
    {
        var word = context.Lower(predicate);
        if (PhraseTable.At(context, candidate, predicate) is { } told) return told;
        if (passive) return KindTable.Of(word, KindRole.Object) ?? KindTable.Of(word, KindRole.State);
        if (KindTable.Of(word, KindRole.Subject) is { } subject) return subject;
        if (tree.Tag(predicate) is PartOfSpeech.Adj or PartOfSpeech.Adv && KindTable.Of(word, KindRole.State) is { } state) return state;
        return sentence.IsSent(candidate) ? KindTable.Of(word, KindRole.Work) : null;
    }

    private FigureKind? Object(Candidate candidate, int verb)
    {
        if (PhraseTable.Around(context, candidate, verb + 1) is { } told) return told;
        var word = context.Lower(verb);
        return KindTable.Of(word, KindRole.Object) ?? (sentence.IsSent(candidate) ? KindTable.Of(word, KindRole.Send) : null);
    }

    /// <summary>"was killed with nine others", "died along with two sons": what befell the subject befell those with it.</summary>
    private FigureKind? Oblique(Candidate candidate, int top, int verb)
    {
        if (tree.Child(top, Relation.Case) is not (>= 0 and var preposition)) return null;
        if (context.Is(preposition, "with") && sentence.IsSent(candidate) && KindTable.Of(context.Lower(verb), KindRole.Work | KindRole.Send) is { } sent) return sent;
        if (context.Is(preposition, "with") || context.Is(preposition, "alongside")) return IsPassive(verb) ? KindTable.Of(context.Lower(verb), KindRole.Object) : KindTable.Of(context.Lower(verb), KindRole.Subject);
        return null;
    }

    private bool IsPassive(int verb)
    {
        if (context.Lower(verb).EndsWith("ing", StringComparison.Ordinal)) return false;
        foreach (var child in tree.Children(verb))
        {
            if (child < verb && tree.RelationOf(child) is Relation.Aux or Relation.AuxPass or Relation.Cop && (context.Is(child, WordClass.Be) || context.Is(child, "got"))) return true;
        }

        return false;
    }
}

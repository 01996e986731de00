using Dateline.Extraction.Facts;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Figures;

/// <summary>The words next to a number, above and below it in the tree, and in its sentence: as the keys of features.</summary>
internal sealed class FigureSurroundings(FactContext context, SyntaxTree tree, FigureWords words, FeatureKeys keys)
{
    private const int Close = 5;
    private const int Near = 8;
    private const int Far = 40;

    // A list can hang on one word at any length.
    private const int MostChildren = 20;

    /// <summary>Adds the keys.</summary>
    /// <param name="candidate">The number.</param>
    /// <param name="top">Its word that depends on none of its others; -1 when there is none.</param>
    /// <param name="rules">What the rules say of it.</param>
    public void Collect(Candidate candidate, int top, uint rules)
    {
        Neighbours(candidate);
        if (top >= 0) Tree(candidate, top);
        Window(candidate);
        Verdicts(candidate, rules);
    }

    private void Neighbours(Candidate candidate)
    {
        var (first, end) = (candidate.First, candidate.End);
        keys.Add(20, words.Word(first - 1));
        keys.Add(21, words.Word(first - 2), words.Word(first - 1));
        keys.Add(22, words.Word(end));
        keys.Add(23, words.Word(end), words.Word(end + 1));
        keys.Add(24, words.Word(end - 1), words.Word(end));
        keys.Add(25, words.Stem(first - 1), words.Stem(end));
        keys.Add(26, words.Stem(end + 1));
        keys.Add(27, words.Word(end), words.Word(end + 1), words.Word(end + 2));
        keys.Add(28, words.Word(first - 3), words.Word(first - 2), words.Word(first - 1));
        keys.Add(52, words.Verdict(end), OpensNoun(end + 1) ? 1u : 0);
        if (!candidate.Bare) keys.Add(53, words.Word(first - 1), words.Stem(candidate.Noun.Head));
        keys.Add(29, context.StartsSentence(first), candidate.Bare ? 1u : 0);
    }

    /// <summary>"killed two rebels", "hit by": whether what follows a verb would be its object.</summary>
    private bool OpensNoun(int at) => context.Is(at, WordClass.Determiner | WordClass.Possessive | WordClass.Number) || context.IsNumber(at) || context.EntityAt(at) is not null;

    private void Tree(Candidate candidate, int top)
    {
        var relation = (uint)tree.RelationOf(top);
        var head = tree.Head(top);
        keys.Add(30, relation, candidate.Bare ? 1u : 0);
        if (head < 0) return;
        var stem = words.Stem(head);
        var passive = tree.Child(head, Relation.AuxPass) >= 0 ? 1u : 0;
        var preposition = tree.Child(top, Relation.Case) is >= 0 and var by ? words.Word(by) : 0;
        keys.Add(31, stem, relation);
        keys.Add(32, stem, relation, passive, preposition);
        keys.Add(33, stem);
        keys.Add(34, preposition, relation);
        keys.Add(35, words.Stem(tree.Head(head)), (uint)tree.RelationOf(head), relation);
        keys.Add(36, passive, relation);
        keys.Add(44, words.Verdict(head), relation, passive, tree.Child(head, Relation.Obj) is >= 0 and var object_ && object_ != top ? 1u : 0);
        keys.Add(37, stem, candidate.Bare ? 0 : words.Stem(candidate.Noun.Head));
        var many = 0;
        foreach (var child in tree.Children(head))
        {
            if (++many > MostChildren) break;
            if (child >= candidate.First && child < candidate.End) continue;
            var what = tree.RelationOf(child);
            if (what is Relation.CompoundPrt or Relation.Advmod) keys.Add(38, stem, words.Word(child), relation);
            else if (what is Relation.Xcomp or Relation.Conj or Relation.Advcl or Relation.Ccomp) keys.Add(39, (uint)what, words.Stem(child), relation);
            else if (what is Relation.Obl or Relation.OblAgent or Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Nmod) keys.Add(40, (uint)what, words.Stem(child), relation);
            else if (what is Relation.Aux or Relation.AuxPass or Relation.Cop) keys.Add(41, words.Word(child), relation);
            if (what is Relation.Obl or Relation.OblAgent) keys.Add(42, stem, tree.Child(child, Relation.Case) is >= 0 and var case_ ? words.Word(case_) : 0, words.Stem(child));
        }

        many = 0;
        foreach (var child in tree.Children(top))
        {
            if (++many > MostChildren) break;
            keys.Add(43, (uint)tree.RelationOf(child), words.Stem(child));
        }
    }

    /// <summary>The verbs, nouns and adjectives on either side, in the same sentence.</summary>
    private void Window(Candidate candidate)
    {
        var (left, right) = (0u, 0u);
        for (var i = candidate.First - 1; i >= 0 && i > candidate.First - Near; i--)
        {
            if (context.StartsSentence(i + 1)) break;
            if (IsContent(i)) keys.Add(45, words.Stem(i));
            if (i > candidate.First - Close && !context.StartsSentence(i)) keys.Add(54, words.Stem(i - 1), words.Stem(i));
            if (left == 0 && tree.Tag(i) == PartOfSpeech.Verb) left = words.Stem(i);
        }

        for (var i = candidate.End; i < Math.Min(context.Count, candidate.End + Near) && !context.StartsSentence(i); i++)
        {
            if (IsContent(i)) keys.Add(46, words.Stem(i));
            if (i < candidate.End + Close) keys.Add(79, words.Stem(i), words.Stem(i + 1));
            if (right == 0 && tree.Tag(i) == PartOfSpeech.Verb) right = words.Stem(i);
        }

        keys.Add(47, left);
        keys.Add(48, right);
        keys.Add(49, left, right);
    }

    private bool IsContent(int i) => tree.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn && context.EntityAt(i) is null;

    /// <summary>The words of <c>figure-kinds.tsv</c> in the sentence, by side and distance.</summary>
    private void Verdicts(Candidate candidate, uint rules)
    {
        for (var i = candidate.First - 1; i >= 0 && i > candidate.First - Far && !context.StartsSentence(i + 1); i--) Verdict(i, 0, candidate.First - i, rules);
        for (var i = candidate.End; i < Math.Min(context.Count, candidate.End + Far) && !context.StartsSentence(i); i++) Verdict(i, 1, i - candidate.End + 1, rules);
    }

    private void Verdict(int at, uint side, int distance, uint rules)
    {
        if (words.Verdict(at) is not (> 0 and var kind)) return;
        keys.Add(50, kind, side, distance < 4 ? 0u : distance < 10 ? 1u : 2u);
        keys.Add(FigureFeatures.OfRules + 51, kind, rules);
    }
}

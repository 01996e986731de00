using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What hangs on a word that may report an event, in its clause or around the noun: as the keys of features.</summary>
internal sealed class NeighbourFeatures(SyntaxTree tree, EventWords words)
{
    /// <summary>Adds what hangs on a candidate.</summary>
    public void Collect(FeatureKeys keys, EventCandidate candidate)
    {
        if (candidate.Clause is { } clause) Verb(keys, clause);
        else Noun(keys, candidate.Token, candidate.Sentence);
    }

    private void Verb(FeatureKeys keys, Clause clause)
    {
        var verb = clause.Verb;
        var stem = words.Stem(verb);
        var shape = (clause.Passive ? 1u : 0) | (clause.Negated ? 2u : 0) | (clause.Infinitive ? 4u : 0) | (clause.Perfect ? 8u : 0);
        keys.Add(20, shape, FeatureKeys.Word(clause.Modal));
        keys.Add(21, clause.Passive, stem);
        Argument(keys, 22, clause.Agent, stem);
        Argument(keys, 26, clause.Patient, stem);
        keys.Add(30, words.Kind(clause.Agent), words.Kind(clause.Patient));
        keys.Add(31, stem, clause.Patient < 0 ? 0u : 1, clause.Agent < 0 ? 0u : 1);
        keys.Add(32, stem, words[verb - 1]);
        keys.Add(33, stem, words[verb + 1]);
        keys.Add(34, clause.Passive, words[verb - 1]);
        keys.Add(35, words[verb + 1]);
        foreach (var child in tree.Children(verb))
        {
            var relation = tree.RelationOf(child);
            if (relation is Relation.CompoundPrt) keys.Add(36, stem, words[child]);
            else if (relation is Relation.Xcomp or Relation.Ccomp or Relation.Advcl) keys.Add(37, stem, (uint)relation);
            else if (relation is Relation.Advmod) keys.Add(38, words[child]);
            else if (relation is Relation.Obl or Relation.OblAgent && tree.Child(child, Relation.Case) is >= 0 and var preposition)
            {
                keys.Add(39, stem, words[preposition]);
                keys.Add(40, words[preposition], words.Kind(child));
                keys.Add(41, stem, words[preposition], words.Kind(child));
            }
        }
    }

    private void Argument(FeatureKeys keys, byte name, int token, uint stem)
    {
        var kind = words.Kind(token);
        keys.Add(name, kind);
        keys.Add((byte)(name + 1), kind, stem);
        if (token < 0) return;
        keys.Add((byte)(name + 2), words[token]);
        keys.Add((byte)(name + 3), words[token], stem);
    }

    private void Noun(FeatureKeys keys, int token, Sentence sentence)
    {
        var stem = words.Stem(token);
        var before = token > sentence.FirstToken ? words[token - 1] : 0;
        keys.Add(50, before);
        keys.Add(51, stem, before);
        keys.Add(52, stem, token + 1 < sentence.EndToken ? words[token + 1] : 0);
        var determiner = 0u;
        foreach (var child in tree.Children(token))
        {
            switch (tree.RelationOf(child))
            {
                case Relation.Det: determiner = words[child]; break;
                case Relation.NmodPoss: determiner = 1; break;
                case Relation.Case:
                    keys.Add(53, words[child]);
                    keys.Add(54, stem, words[child]);
                    break;
                case Relation.Nmod:
                    keys.Add(55, stem, words.Preposition(child));
                    keys.Add(56, words.Preposition(child), words.Kind(child));
                    break;
                case Relation.Amod or Relation.Compound:
                    keys.Add(57, stem, words.Kind(child));
                    keys.Add(58, words[child]);
                    break;
            }
        }

        keys.Add(59, determiner);
        keys.Add(60, determiner, stem);
    }
}

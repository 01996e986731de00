using Dateline.Extraction.Facts;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Figures;

/// <summary>What stands between a figure and somebody who may be its source in the same sentence: as the keys of features.</summary>
internal sealed class SourceSurroundings(FactContext context, SyntaxTree tree, FigureWords words, FeatureKeys keys)
{
    private const int Deepest = 12;

    // Stands for the relation of words that the cue does not govern.
    private const uint Apart = 60;

    /// <summary>Adds the keys.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="mention">The mention, its cue known.</param>
    /// <param name="candidate">Whose it is.</param>
    /// <param name="all">All who may be the source.</param>
    public void Collect(Candidate figure, SourceMention mention, SourceCandidate candidate, IReadOnlyList<SourceCandidate> all)
    {
        var left = mention.Cue < figure.First;
        var side = left ? 0u : mention.Cue >= figure.Amount.End ? 1u : 2u;
        var broken = left && ReportedClause.Breaks(context, mention.Cue + 1, figure.First) ? 1u : 0;
        var cut = Between(figure, mention, side, broken);
        var way = (uint)mention.Way;
        var cue = words.Word(mention.Cue);
        keys.Add(54, way, side, mention.Inverted ? 1u : 0, Commas(mention));
        keys.Add(57, way, mention.First >= 0 && mention.First <= figure.First && figure.First < mention.End ? 1u : 0, side);
        Path(figure, mention, side, cue);
        var rivals = Rivals(figure, mention, candidate, all);
        keys.Add(58, way, side, rivals, broken);
        keys.Add(59, way, side, rivals, cut);
        keys.Add(60, way, rivals, cue);
    }

    /// <summary>Adds what the words between tell; whether a semicolon or colon is among them.</summary>
    private uint Between(Candidate figure, SourceMention mention, uint side, uint broken)
    {
        var (from, to) = side == 0 ? (mention.Cue + 1, figure.First) : (figure.Amount.End, mention.Inverted || mention.First < 0 ? mention.Cue : Math.Min(mention.Cue, mention.First));
        var (commas, cues, joined, verbs, cut) = (0, 0, 0, 0, 0u);
        for (var i = from; i < to; i++)
        {
            if (context.IsComma(i)) commas++;
            if (context.Mark(i) is ';' or ':' && context.IsPunctuation(i)) cut = 1;
            if (context.Is(i, WordClass.Say) || context.Is(i, "according")) cues++;
            if (context.Is(i, WordClass.Coordinator)) joined++;
            if (tree.Tag(i) == PartOfSpeech.Verb) verbs++;
        }

        var way = (uint)mention.Way;
        var distance = (uint)Math.Min(5, Math.Log2(1 + Math.Max(0, to - from)));
        keys.Add(50, way, side, distance, words.Word(mention.Cue));
        keys.Add(51, way, side, cut, (uint)Math.Min(commas, 3));
        keys.Add(52, way, side, (uint)Math.Min(cues, 2), broken);
        keys.Add(53, way, side, (uint)Math.Min(verbs, 3), (uint)Math.Min(joined, 2));
        keys.Add(55, way, side, distance);
        keys.Add(56, way, side, cut | (broken << 1), (uint)Math.Min(cues, 2));
        return cut;
    }

    private uint Commas(SourceMention mention) =>
        (context.IsComma(mention.Cue + 1) ? 1u : 0) | (context.IsComma(mention.Cue - 1) ? 2u : 0) | (mention.First > 0 && context.IsComma(mention.First - 1) ? 4u : 0) | (context.Is(mention.Cue + 1, "that") ? 8u : 0);

    /// <summary>Whether the cue governs the figure, and by what.</summary>
    private void Path(Candidate figure, SourceMention mention, uint side, uint cue)
    {
        var (at, via, steps) = (figure.TopIn(context, tree), -1, 0);
        while (at >= 0 && at != mention.Cue && steps < Deepest) (via, at, steps) = (at, tree.Head(at), steps + 1);
        var way = (uint)mention.Way;
        var governs = at == mention.Cue ? 1u : 0;
        var relation = governs == 1 && via >= 0 ? (uint)tree.RelationOf(via) : Apart;
        keys.Add(61, way, governs, relation, side);
        keys.Add(62, way, relation, cue);
        keys.Add(63, way, governs, (uint)Math.Min(steps, 6), side);
        keys.Add(64, way, (uint)tree.RelationOf(mention.Cue), side, governs);
        if (mention.Way == SourceWay.Subject) keys.Add(65, words.Stem(mention.Cue), (uint)Math.Min(steps, 3), context.EntityAt(mention.First) is { } entity ? (uint)entity.Type + 1 : 0);
    }

    /// <summary>Whether others report between the cue and the figure, or on its other side; a bit each.</summary>
    private static uint Rivals(Candidate figure, SourceMention mention, SourceCandidate candidate, IReadOnlyList<SourceCandidate> all)
    {
        var (left, rivals) = (mention.Cue < figure.First, 0u);
        foreach (var other in all)
        {
            if (other == candidate) continue;
            foreach (var one in other.Mentions)
            {
                if (one.Way is not (SourceWay.Reported or SourceWay.Claimed or SourceWay.Counted) || one.Cue < 0) continue;
                if (left && one.Cue > mention.Cue && one.Cue < figure.First) rivals |= 1;
                if (!left && one.Cue < mention.Cue && one.Cue >= figure.Amount.End) rivals |= 2;
                if (left && one.Cue >= figure.Amount.End) rivals |= 4;
                if (!left && one.Cue < figure.First) rivals |= 8;
            }
        }

        return rivals;
    }
}

using Dateline.Extraction.Events;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;

namespace Dateline.Extraction.Figures;

/// <summary>What speaks for somebody as the source of a figure: as the keys of features.</summary>
internal sealed class SourceFeatures
{
    /// <summary>Added to the number of a feature that rests on what the rules say.</summary>
    public const byte OfRules = 128;

    // The ways by which somebody is a source by their own sentence, and those by which they report in it.
    private const uint Here = 0x3F, Reporting = 0x07;

    private readonly FactContext context;
    private readonly ArticleReading reading;
    private readonly FeatureKeys keys = new();
    private readonly FigureWords words;
    private readonly SourceSurroundings surroundings;

    public SourceFeatures(FactContext context, ArticleReading reading)
    {
        (this.context, this.reading) = (context, reading);
        words = new FigureWords(context);
        surroundings = new SourceSurroundings(context, reading.Tree, words, keys);
    }

    /// <summary>Whether a feature rests on what the rules say: in training it is often hidden, since they were tuned on the same articles.</summary>
    public static bool IsOfRules(uint key) => (byte)key >= OfRules;

    /// <summary>The keys of a candidate's features; good until the next call.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="candidate">Who may be its source.</param>
    /// <param name="all">All who may be.</param>
    /// <param name="article">Who listed them.</param>
    public ReadOnlySpan<uint> Collect(JudgedFigure figure, SourceCandidate candidate, IReadOnlyList<SourceCandidate> all, SourceCandidates article)
    {
        keys.Clear();
        var ways = candidate.Ways;
        var others = 0u;
        foreach (var other in all)
        {
            if (other != candidate) others |= other.Ways;
        }

        keys.Add(OfRules + 1, candidate.Is(article.Ruled), candidate.Party is null ? 1u : 0);
        keys.Add(OfRules + 2, candidate.Is(article.Ruled), ways & Here);
        keys.Add(1, ways);
        keys.Add(2, ways, others & Here);
        keys.Add(3, ways & Here, (uint)figure.Kind + 1);
        if (candidate.Party is { } party)
        {
            Who(party.Text, party.Entity is not null, candidate.Mentions[0], ways & Here);
            foreach (var mention in candidate.Mentions) Mention(figure, mention, candidate, all, others);
        }
        else Nobody(figure, article.History, others);

        return keys.Keys;
    }

    private void Who(string text, bool named, SourceMention mention, uint ways)
    {
        var last = EventWords.Stem(text.AsSpan(text.LastIndexOf(' ') + 1));
        keys.Add(10, last, ways);
        keys.Add(11, last);
        keys.Add(12, EventWords.Stem(text.AsSpan(0, text.IndexOf(' ') is > 0 and var space ? space : text.Length)));
        keys.Add(13, named, ways);
        keys.Add(14, (uint)Math.Min(text.AsSpan().Count(' '), 5), ways);
        if (mention.First < 0) return;
        keys.Add(15, TypeOf(mention.First), TypeOf(mention.End - 1), ways);
        keys.Add(16, context.Is(mention.End - 1, WordClass.Institution), context.Is(mention.End - 1, WordClass.Person | WordClass.People) ? 1u : 0, context.Is(mention.End - 1, WordClass.Pronoun) ? 1u : 0, ways);
    }

    private uint TypeOf(int token) => context.EntityAt(token) is { } entity ? (uint)entity.Type + 1 : 0;

    private void Nobody(JudgedFigure figure, SourceHistory history, uint others)
    {
        var (candidate, amount) = (figure.Candidate, figure.Candidate.Amount);
        var head = candidate.TopIn(context, reading.Tree) is >= 0 and var top ? words.Stem(reading.Tree.Head(top)) : 0;
        var quarters = (uint)(history.Quarters ?? 9);
        keys.Add(20, (uint)figure.Kind);
        keys.Add(21, (uint)amount.Bound);
        keys.Add(22, amount.Value < 4 ? (uint)amount.Value : 3u + (uint)Math.Log2(amount.Value));
        keys.Add(23, others);
        keys.Add(24, context.Text.HasTitle && figure.Sentence.Paragraph == 0, (uint)Math.Min(figure.Sentence.Paragraph, 5));
        keys.Add(25, history.Last is null, history.Count == 0 ? 1u : 0, history.Token >= figure.Sentence.FirstToken ? 1u : 0);
        keys.Add(26, quarters, others & Here);
        keys.Add(27, quarters);
        keys.Add(28, head, others & Here);
        keys.Add(29, head);
        keys.Add(30, (uint)figure.Kind, (uint)amount.Bound, others & Here);
        keys.Add(31, context.IsQuoted(candidate.First), others & Here);
        keys.Add(32, (uint)context.Scene);
        keys.Add(33, words.Stem(amount.End));
        keys.Add(34, words.Stem(candidate.First - 1));
    }

    private void Mention(JudgedFigure figure, SourceMention mention, SourceCandidate candidate, IReadOnlyList<SourceCandidate> all, uint others)
    {
        var way = (uint)mention.Way;
        var cue = words.Word(mention.Cue);
        keys.Add(40, way, cue);
        keys.Add(41, way, cue, mention.Inverted ? 1u : 0);
        keys.Add(42, way, (uint)figure.Kind);
        keys.Add(43, way, (uint)figure.Candidate.Amount.Bound, context.IsQuoted(figure.Candidate.First) ? 1u : 0);
        if (mention.Cue < 0) return;
        keys.Add(44, way, words.Word(mention.Cue + 1), words.Word(mention.Cue - 1));
        keys.Add(45, way, words.Word(mention.Cue + 1));
        if (mention.Way is SourceWay.Before or SourceWay.After)
        {
            var together = context.SentenceOf(mention.Cue).Paragraph == figure.Sentence.Paragraph ? 1u : 0;
            keys.Add(46, way, together, others & Here);
            keys.Add(47, way, context.IsQuoted(mention.Cue) ? 1u : 0, words.Stem(figure.Sentence.FirstToken));
            keys.Add(48, way, mention.Inverted ? 1u : 0, together, others & Reporting);
        }
        else surroundings.Collect(figure.Candidate, mention, candidate, all);
    }
}

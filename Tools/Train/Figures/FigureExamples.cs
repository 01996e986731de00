using System.Globalization;
using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Figures;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;
using Dateline.Intake;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Tools.Train.Figures;

/// <summary>A number and what it counts: 0 for nobody affected, else one more than the kind; what the rules say of it likewise.</summary>
/// <param name="Keys">Its features where the numbers before it count what they do.</param>
/// <param name="Guessed">Its features where they count what the rules say.</param>
internal sealed record FigureExample(uint[] Keys, uint[] Guessed, float[] Vector, Amount Amount, int Label, int Rules);

/// <summary>An article's examples in their order, its gold figures, how to score it as <c>evaluate</c> does, and the sources of its figures.</summary>
internal sealed record FigureArticle(IReadOnlyList<FigureExample> Examples, IReadOnlyList<GoldFigure> Gold, Func<Func<ReadOnlySpan<uint>, ReadOnlySpan<float>, int>, int[]> Decide, SourceArticle Sources);

/// <summary>Makes examples of annotated articles.</summary>
internal sealed class FigureExamples(Extractor extractor, ArticleReader reader)
{
    /// <exception cref="FormatException">The article is not one that intake accepts.</exception>
    public FigureArticle Make(GoldArticle article)
    {
        return Make(GoldIntake.Read(reader, article), (text, proposals) => Match(article, text, proposals), article.Facts.Figures);
    }

    /// <summary>The example of a wording as an article of its own, so that what the rules make of it holds where nothing speaks against it.</summary>
    public FigureArticle Make(string example) =>
        Make(new Article { Paragraphs = [example] }, (_, proposals) => ([.. proposals.Select(proposal => proposal.Rules)], []), []);

    /// <summary>A sentence with its figures: value and kind, split by semicolons; "-" for none.</summary>
    public FigureArticle Make(string sentence, string figures)
    {
        var told = figures.Split("; ").Where(figure => figure != "-").Select(figure => figure.Split(' '))
            .ToDictionary(figure => long.Parse(figure[0], CultureInfo.InvariantCulture), figure => (int)Enum.Parse<FigureKind>(figure[1], ignoreCase: true) + 1);
        return Make(new Article { Paragraphs = [sentence] }, (_, proposals) => ([.. proposals.Select(proposal => told.GetValueOrDefault(proposal.Candidate.Amount.Value))], []), []);
    }

    private FigureArticle Make(Article article, Func<TokenizedText, IReadOnlyList<Proposal>, (int[] Labels, GoldFigure?[] Figures)> match, IReadOnlyList<GoldFigure> gold)
    {
        var (reading, claims, entities, facts, said) = extractor.Prepare(article);
        var proposals = new Proposals(facts, reading.Tree, reading.Dates).Read();
        var (labels, figures) = match(reading.Text, proposals);
        var vectors = new FigureVectors(facts, reading.Tree, NameTagger.Default.Vectors);
        var examples = new List<FigureExample>();
        var guessed = new uint[proposals.Count][];
        Walk((number, keys, _) =>
        {
            guessed[number] = keys.ToArray();
            return proposals[number].Rules;
        });
        Walk((number, keys, vector) =>
        {
            examples.Add(new(keys.ToArray(), guessed[number], vector.ToArray(), proposals[number].Candidate.Amount, labels[number], proposals[number].Rules));
            return Math.Max(0, labels[number]);
        });
        return new(examples, gold, choose =>
        {
            var outcomes = new int[proposals.Count];
            Walk((number, keys, vector) => outcomes[number] = choose(keys, vector));
            return outcomes;
        }, new SourceArticle(
            facts,
            reading,
            [.. proposals.Zip(figures).Where(pair => pair.Second is not null).Select(pair => (new JudgedFigure(pair.First.Candidate, pair.Second!.Kind, pair.First.Sentence), pair.Second.Source))],
            entities,
            () => new SourceCandidates(facts, reading, claims, said.Quotes, said.Attributions)));

        void Walk(Decision decide)
        {
            var features = new FigureFeatures(facts, reading.Tree, proposals);
            for (var i = 0; i < proposals.Count; i++) features.Note(i, decide(i, features.Collect(i), vectors.Read(proposals[i].Candidate, proposals[i].Candidate.TopIn(facts, reading.Tree))));
        }
    }

    private delegate int Decision(int number, ReadOnlySpan<uint> keys, ReadOnlySpan<float> vector);

    /// <summary>The outcome of each proposal, and the gold figure that stands there and has its value; -1 when one of another value stands there.</summary>
    private static (int[] Labels, GoldFigure?[] Figures) Match(GoldArticle article, TokenizedText text, IReadOnlyList<Proposal> proposals)
    {
        var alignment = new Alignment(article.Text, text.Text);
        var (labels, figures) = (new int[proposals.Count], new GoldFigure?[proposals.Count]);
        foreach (var gold in article.Facts.Figures)
        {
            var sentence = alignment.Sentence(gold.Sentence);
            var words = Wording.Flat(gold.Text);
            var inside = Wording.Flat(gold.Sentence).IndexOf(words, StringComparison.Ordinal);
            if (sentence.Start < 0 || inside < 0) continue;
            var (start, end) = (sentence.Start + inside, sentence.Start + inside + words.Length);
            var chosen = -1;
            for (var i = 0; i < labels.Length; i++)
            {
                if (!IsAt(i, start, end) || labels[i] > 0) continue;
                if (!IsValue(proposals[i].Candidate.Amount, gold)) labels[i] = -1;
                else if (chosen < 0) chosen = i;
            }

            // The same words may stand in the sentence twice, and be listed twice.
            for (var i = 0; i < labels.Length && chosen < 0; i++)
            {
                if (labels[i] <= 0 && IsAt(i, sentence.Start, sentence.End) && IsValue(proposals[i].Candidate.Amount, gold)) chosen = i;
            }

            if (chosen >= 0) (labels[chosen], figures[chosen]) = ((int)gold.Kind + 1, gold);
        }

        return (labels, figures);

        bool IsAt(int number, int start, int end)
        {
            var amount = proposals[number].Candidate.Amount;
            var span = alignment.Document(text.Tokens[amount.First].Start, text.Tokens[amount.End - 1].End);
            return span.Start < end && start < span.End;
        }
    }

    private static bool IsValue(Amount amount, GoldFigure gold) => amount.Value == gold.Value || amount.Bound == Bound.Vague && gold.Bound == Bound.Vague;
}

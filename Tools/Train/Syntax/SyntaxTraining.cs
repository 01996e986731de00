using System.Diagnostics;
using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>What to train from and where to put it.</summary>
internal sealed record SyntaxTrainingOptions(string Data, string Embeddings, string Output, bool Everything, int TaggerEpochs = 6, int ParserEpochs = 10);

/// <summary>Trains the tagger and the parser and writes their model.</summary>
internal static class SyntaxTraining
{
    private const int Words = 50000, VectorWidth = 32, LearnedWidth = 16, Folds = 4, FoldEpochs = 4, Seed = 17;

    public static void Run(SyntaxTrainingOptions options, Action<string> say)
    {
        var clock = Stopwatch.StartNew();
        var documents = Treebank.Read(options.Data);
        var held = documents.Where((_, i) => i % 8 == 5).ToList();
        var train = options.Everything ? documents : documents.Except(held).ToList();
        var embeddings = Embeddings.Read(options.Embeddings, Words, VectorWidth);
        var vocabulary = Vocabulary.Build(train.SelectMany(document => document.Sentences), embeddings, VectorWidth);
        var groups = train.Select(document => document.Sentences.ConvertAll(sentence => new Example(sentence, vocabulary.Lexicon))).ToList();
        var examples = groups.SelectMany(group => group).ToList();
        var test = held.SelectMany(document => document.Sentences).Select(sentence => new Example(sentence, vocabulary.Lexicon)).ToList();
        var news = held.Where(document => document.Genre.EndsWith("news", StringComparison.Ordinal)).SelectMany(document => document.Sentences)
            .Select(sentence => new Example(sentence, vocabulary.Lexicon)).ToList();
        say($"{train.Count} documents, {examples.Sum(e => e.Count)} tokens; held out {held.Count}, {test.Sum(e => e.Count)} tokens ({news.Sum(e => e.Count)} news)");

        var tables = Shapes(vocabulary);
        var tagger = new TaggerTraining(vocabulary, tables, Seed);
        tagger.Train(examples, options.TaggerEpochs, epoch => say($"tagger {epoch + 1}: {tagger.Tag(test):P2}, news {tagger.Tag(news):P2}  {clock.Elapsed:mm\\:ss}"));
        say($"tagger: {tagger.Tag(test):P2}, news {tagger.Tag(news):P2}");

        // The parser learns from tags as it will meet them: each part is tagged by a tagger that has not seen it.
        for (var fold = 0; fold < Folds; fold++)
        {
            var other = new TaggerTraining(vocabulary, tables, Seed + fold + 1);
            other.Train(groups.Where((_, i) => i % Folds != fold).SelectMany(group => group).ToList(), FoldEpochs, _ => { });
            say($"fold {fold + 1}: {other.Tag(groups.Where((_, i) => i % Folds == fold).SelectMany(group => group)):P2}  {clock.Elapsed:mm\\:ss}");
        }

        var parser = new ParserTraining(vocabulary, tables, examples, Seed);
        parser.Train(examples, options.ParserEpochs, epoch =>
        {
            var (heads, labels) = parser.Evaluate(test);
            var (newsHeads, newsLabels) = parser.Evaluate(news);
            say($"parser {epoch + 1}: UAS {heads:P2} LAS {labels:P2}, news {newsHeads:P2} {newsLabels:P2}  {clock.Elapsed:mm\\:ss}");
        });
        SyntaxModelWriter.Write(options.Output, vocabulary, VectorWidth, tagger.Network, parser.Network, parser.Actions);
        say($"{options.Output}: {new FileInfo(options.Output).Length:N0} bytes  {clock.Elapsed:mm\\:ss}");
    }

    private static TableShape[] Shapes(Vocabulary vocabulary) =>
    [
        new(vocabulary.Lexicon.Count, VectorWidth, vocabulary.Pretrained),
        new(vocabulary.Learned, LearnedWidth),
        new(WordShapes.Affixes, 12),
        new(WordShapes.Shapes, 6),
        new(WordFeatures.RootTag + 1, 12),
        new((int)Relation.Xcomp + 1, 10),
        new(NetworkShape.Distances, 5),
    ];
}

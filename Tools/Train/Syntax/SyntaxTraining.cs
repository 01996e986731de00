using System.Diagnostics;
using Dateline.Extraction.Syntax;

namespace Dateline.Tools.Train.Syntax;

/// <summary>What to train from and where to put it.</summary>
internal sealed record SyntaxTrainingOptions(string Data, string Embeddings, string Output, bool Everything, int TaggerEpochs = 6, int ParserEpochs = 14, int Width = 48, int Words = 36000, int Hidden = 192, float Dropout = 0.4f, int Teachers = 4, int TeacherEpochs = 9)
{
    /// <summary>Column files of text that nobody has parsed.</summary>
    public IReadOnlyList<string> Plain { get; init; } = [];
}

/// <summary>Trains the tagger and the parser and writes their model.</summary>
internal static class SyntaxTraining
{
    private const int LearnedWidth = 16, Folds = 4, FoldEpochs = 4, Seed = 17;

    public static void Run(SyntaxTrainingOptions options, Action<string> say)
    {
        var clock = Stopwatch.StartNew();
        var documents = Treebank.Read(options.Data);
        var held = documents.Where((_, i) => i % 8 == 5).ToList();
        var train = options.Everything ? documents : documents.Except(held).ToList();
        var embeddings = Embeddings.Read(options.Embeddings, options.Words, options.Width);
        var vocabulary = Vocabulary.Build(train.SelectMany(document => document.Sentences), embeddings, options.Width);
        var tags = new TagSet(train.SelectMany(document => document.Sentences));
        var groups = train.Select(document => document.Sentences.ConvertAll(sentence => new Example(sentence, vocabulary.Lexicon, tags))).ToList();
        var examples = groups.SelectMany(group => group).ToList();
        var test = held.SelectMany(document => document.Sentences).Select(sentence => new Example(sentence, vocabulary.Lexicon, tags)).ToList();
        var news = held.Where(document => document.Genre.EndsWith("news", StringComparison.Ordinal)).SelectMany(document => document.Sentences)
            .Select(sentence => new Example(sentence, vocabulary.Lexicon, tags)).ToList();
        say($"{train.Count} documents, {examples.Sum(e => e.Count)} tokens; held out {held.Count}, {test.Sum(e => e.Count)} tokens ({news.Sum(e => e.Count)} news)");

        var tables = Shapes(vocabulary, options.Width, tags);
        var tagger = new TaggerTraining(vocabulary, tables, tags, Seed);
        tagger.Train(examples, options.TaggerEpochs, epoch => say($"tagger {epoch + 1}: {tagger.Tag(test):P2}, news {tagger.Tag(news):P2}  {clock.Elapsed:mm\\:ss}"));
        say($"tagger: {tagger.Tag(test):P2}, news {tagger.Tag(news):P2}");

        // The parser learns from tags as it will meet them: each part is tagged by a tagger that has not seen it.
        for (var fold = 0; fold < Folds; fold++)
        {
            var other = new TaggerTraining(vocabulary, tables, tags, Seed + fold + 1);
            other.Train(groups.Where((_, i) => i % Folds != fold).SelectMany(group => group).ToList(), FoldEpochs, _ => { });
            say($"fold {fold + 1}: {other.Tag(groups.Where((_, i) => i % Folds == fold).SelectMany(group => group)):P2}  {clock.Elapsed:mm\\:ss}");
        }

        var plain = PlainText.Read(options.Plain).ConvertAll(sentence => new Example(sentence, vocabulary.Lexicon, tags));
        if (plain.Count > 0) Teach(plain);
        var parser = new ParserTraining(vocabulary, tables, examples, options.Hidden, options.Dropout, Seed);
        parser.Train(examples, plain, options.ParserEpochs, epoch => Say($"parser {epoch + 1}", parser.Evaluate));
        SyntaxModelWriter.Write(options.Output, vocabulary, options.Width, tagger.Network, parser.Network, tags, parser.Actions);
        say($"{options.Output}: {new FileInfo(options.Output).Length:N0} bytes  {clock.Elapsed:mm\\:ss}");

        // The teachers parse plain text, so that the parser sees more of the language than the treebank holds.
        void Teach(List<Example> sentences)
        {
            tagger.Tag(sentences);
            var teachers = Enumerable.Range(1, options.Teachers).Select(number =>
            {
                var teacher = new ParserTraining(vocabulary, tables, examples, options.Hidden, options.Dropout, Seed + (100 * number));
                teacher.Train(examples, [], options.TeacherEpochs, _ => { });
                Say($"teacher {number}", teacher.Evaluate);
                return teacher;
            }).ToList();
            var ensemble = new ParserEnsemble([.. teachers.Select(teacher => teacher.Network)], teachers[0].Actions, new WordDropout(vocabulary, ParserSlots.Tables, new Random(Seed)));
            Say($"{teachers.Count} teachers", ensemble.Evaluate);
            foreach (var sentence in sentences) ensemble.Annotate(sentence);
            say($"{sentences.Count} sentences parsed, {sentences.Sum(sentence => sentence.Count)} tokens  {clock.Elapsed:mm\\:ss}");
        }

        void Say(string what, Func<IEnumerable<Example>, (double Heads, double Labels)> evaluate)
        {
            var (all, paper) = (evaluate(test), evaluate(news));
            say($"{what}: UAS {all.Heads:P2} LAS {all.Labels:P2}, news {paper.Heads:P2} {paper.Labels:P2}  {clock.Elapsed:mm\\:ss}");
        }
    }

    private static TableShape[] Shapes(Vocabulary vocabulary, int width, TagSet tags) =>
    [
        new(vocabulary.Lexicon.Count, width, vocabulary.Pretrained),
        new(vocabulary.Learned, LearnedWidth),
        new(WordShapes.Affixes, 12),
        new(WordShapes.Shapes, 6),
        new(WordFeatures.FirstTag + tags.Parts.Length, 12),
        new((int)Relation.Xcomp + 1, 10),
        new(NetworkShape.Distances, 5),
    ];
}

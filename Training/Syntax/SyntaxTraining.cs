using System.Diagnostics;
using Dateline.Extraction.Tagging;
using Dateline.Training.Learning;
using Dateline.Training.Resources;

namespace Dateline.Training.Syntax;

/// <summary>What a run may be told.</summary>
/// <param name="Teachers">How many networks parse the plain text together.</param>
/// <param name="TeacherEpochs">How often each goes through the treebank.</param>
/// <param name="Epochs">How often the network that is kept does.</param>
/// <param name="Share">The sentences of plain text that it meets each time.</param>
/// <param name="Everything">Whether the held-out documents are learned from too; the scores then mean nothing.</param>
/// <param name="Fixture">Where what the network says of a few sentences goes.</param>
internal sealed record SyntaxTrainingOptions(int Teachers, int TeacherEpochs, int Epochs, int Share, bool Everything, string? Fixture);

/// <summary>
/// Trains the parser: several networks learn from the treebank and parse plain text together; the one that is kept learns from the treebank
/// and from what they said, as likely as they held it (Hinton, Vinyals and Dean 2015).
/// </summary>
internal sealed class SyntaxTraining(string data, string resources, SyntaxTrainingOptions options)
{
    private const int Enough = 5, Seed = 17, TeacherHidden = 256;
    private const float Rate = 0.2f, TeacherRate = 0.33f;
    private static readonly int[] Dilations = [1, 2];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private List<ParsedSentence> _test = [], _news = [];

    public void Run()
    {
        var documents = Treebank.Read(Path.Combine(data, "syntax"));
        var held = documents.Where((_, i) => i % 8 == 5).ToList();
        var trees = (options.Everything ? documents : documents.Except(held)).SelectMany(document => document.Sentences).ToList();
        var plain = PlainText.Read(Path.Combine(data, "ner"), [.. Articles("Prose"), .. Articles("Gold")]);
        var (known, counts) = Known(trees.Concat(plain));
        var lexicon = new Lexicon(WordVectors.Read(File.OpenRead(Path.Combine(resources, "tagger.vectors"))), new WordTable(known), NameLists.Read(File.OpenRead(Path.Combine(resources, "tagger.lists"))));
        List<ParsedSentence> Of(IEnumerable<TreebankSentence> sentences) => [.. sentences.Select(sentence => new ParsedSentence(sentence, lexicon))];
        var treebank = Of(trees);
        _test = Of(held.SelectMany(document => document.Sentences));
        _news = Of(held.Where(document => document.Genre.EndsWith("news", StringComparison.Ordinal)).SelectMany(document => document.Sentences));
        Console.WriteLine($"{treebank.Sum(s => s.Count)} tokens, held out {_test.Sum(s => s.Count)} ({_news.Sum(s => s.Count)} news), plain text {plain.Sum(s => s.Count)} in {plain.Count} sentences, {known.Length} learned words");

        List<ParsedSentence> further = options.Teachers > 0 ? Of(plain) : [];
        if (options.Teachers > 0) Teach(Enumerable.Range(1, options.Teachers).Select(number => Teacher(number, lexicon, counts, treebank)).ToList(), further);
        var network = new ParserNetwork(lexicon, counts, Network.Hidden, Dilations, 1, Rate, Seed);
        var made = Of(MadeSentences.Make(Path.Combine(AppContext.BaseDirectory, "Lists", "syntax-patterns.txt"), Seed));
        new ParserTrainer(network, Seed).Run([.. treebank, .. made], further, options.Share, options.Epochs, (epoch, loss) =>
        {
            Report($"epoch {epoch}, loss {loss:F3}", new(network));
            ModelFile.Write(network, network.Dilations, known, Path.Combine(resources, "syntax.bin"));
            if (options.Fixture is { } fixture) SyntaxFixture.Write(network, lexicon, fixture);
        });
    }

    private ParserNetwork Teacher(int number, Lexicon lexicon, int[] counts, List<ParsedSentence> treebank)
    {
        var teacher = new ParserNetwork(lexicon, counts, TeacherHidden, [], 2, TeacherRate, Seed + number);
        new ParserTrainer(teacher, Seed + number).Run(treebank, [], 0, options.TeacherEpochs, (epoch, loss) => Report($"teacher {number}, epoch {epoch}, loss {loss:F3}", new(teacher)));
        return teacher;
    }

    /// <summary>Has the teachers say of plain text what its trees are.</summary>
    private void Teach(List<ParserNetwork> teachers, List<ParsedSentence> plain)
    {
        var ensemble = new ParserEnsemble(teachers);
        Report("teachers together", ensemble);
        foreach (var (sentence, said) in ensemble.Parse(plain)) sentence.Target = said;
        Console.WriteLine($"plain text parsed  {_clock.Elapsed:hh\\:mm\\:ss}");
    }

    private void Report(string what, ParserEnsemble parsers)
    {
        var (all, news) = (parsers.Measure(_test), parsers.Measure(_news));
        Console.WriteLine($"{what}: UPOS {100 * all.Parts:F2} UAS {100 * all.Heads:F2} LAS {100 * all.Labels:F2}, news {100 * news.Parts:F2} {100 * news.Heads:F2} {100 * news.Labels:F2}  {_clock.Elapsed:hh\\:mm\\:ss}");
    }

    private static string[] Articles(string folder) => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.ann");

    /// <summary>The words that get a vector of their own: their keys in order, and how often each occurs.</summary>
    private static (uint[] Keys, int[] Counts) Known(IEnumerable<TreebankSentence> sentences)
    {
        var often = sentences.SelectMany(sentence => sentence.Words).CountBy(word => WordHash.Key(WordHash.Of(word))).Where(pair => pair.Value >= Enough).OrderBy(pair => pair.Key).ToList();
        return ([.. often.Select(pair => pair.Key)], [.. often.Select(pair => pair.Value)]);
    }
}

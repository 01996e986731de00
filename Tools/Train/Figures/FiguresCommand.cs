using System.CommandLine;
using Dateline.Extraction;
using Dateline.Extraction.Figures;
using Dateline.Extraction.Text;
using Dateline.Intake;
using Dateline.Tools.Evaluate.Gold;
using Dateline.Tools.Train.Events;

namespace Dateline.Tools.Train.Figures;

/// <summary><c>train figures --gold DIR… [--held DIR…] [--facts DIR] [--out FILE]</c>: makes <c>Extraction/Resources/figures.bin</c> from annotated articles.</summary>
internal static class FiguresCommand
{
    private const int Folds = 5;
    private const int Seed = 1;

    // How often a lesson is taught: an article tells of the same in many ways, a sentence in one.
    private const int Lessons = 2;

    private static readonly LogLinearOptions Kinds = new(Decay: 2e-2f), Sources = new(Epochs: 10);

    public static Command Create()
    {
        var gold = new Option<DirectoryInfo[]>("--gold") { Description = "Folders of gold articles to learn from.", Required = true, AllowMultipleArgumentsPerToken = true };
        var held = new Option<DirectoryInfo[]>("--held") { Description = "Folders to score and not to learn from; without one, folds of the others are held out in turn.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var facts = new Option<DirectoryInfo?>("--facts") { Description = "Facts of the articles of Training/Prose to learn from." };
        var prose = new Option<DirectoryInfo>("--prose") { Description = "The articles that --facts tells of.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("Training", "Prose")) };
        var sentences = new Option<FileInfo>("--sentences") { Description = "A table of sentences and the figures in them.", DefaultValueFactory = _ => new FileInfo(Path.Combine("Training", "Lists", "figure-sentences.tsv")) };
        sentences.AcceptExistingOnly();
        var output = new Option<FileInfo?>("--out") { Description = "Where the model goes; none is written without it." };
        var bias = new Option<float>("--bias") { Description = "What a kind is given against nothing: more finds more.", DefaultValueFactory = _ => 0.5f };
        var command = new Command("figures", "Train the model that decides which numbers count people affected, what befell those, and whom the article credits.") { gold, held, facts, prose, sentences, output, bias };
        command.SetAction(parsed =>
        {
            var examples = new FigureExamples(Extractor.Create(), new ArticleReader());
            var annotated = parsed.GetValue(facts) is { } folder ? AnnotatedProse.Read(parsed.GetValue(prose)!.FullName, folder.FullName) : [];
            FigureArticle[] articles = [.. annotated.Concat(parsed.GetValue(gold)!.SelectMany(one => GoldFolder.Read(one.FullName))).Select(examples.Make)];
            Console.WriteLine($"{articles.Length} articles, {articles.Sum(article => article.Examples.Count)} numbers, {articles.Sum(article => article.Gold.Count)} figures");
            var heldOut = parsed.GetValue(held)!.SelectMany(one => GoldFolder.Read(one.FullName)).Select(examples.Make).ToArray();
            FigureArticle[] lessons = [.. Resource.Rows("figure-phrases.tsv").Select(row => examples.Make(row[2])), .. Sentences(parsed.GetValue(sentences)!, examples)];
            var report = new FigureReport();
            for (var fold = 0; fold < Folds && heldOut.Length == 0; fold++)
            {
                var model = FigureTraining.Run([.. Enumerable.Repeat(lessons, Lessons).SelectMany(all => all), .. articles.Where((_, i) => i % Folds != fold)], Kinds, Seed);
                var sources = SourceTraining.Run(articles.Where((_, i) => i % Folds != fold), Sources, Seed);
                foreach (var article in articles.Where((_, i) => i % Folds == fold)) report.Add(model, sources, article);
            }

            if (heldOut.Length > 0 || parsed.GetValue(output) is not null)
            {
                var model = FigureTraining.Run([.. Enumerable.Repeat(lessons, Lessons).SelectMany(all => all), .. articles], Kinds, Seed);
                var sources = SourceTraining.Run(articles, Sources, Seed);
                foreach (var article in heldOut) report.Add(model, sources, article);
                if (parsed.GetValue(output) is { } file) Write(file.FullName, model, sources, parsed.GetValue(bias));
            }

            report.Write(Console.WriteLine);
            return 0;
        });
        return command;
    }

    private static IEnumerable<FigureArticle> Sentences(FileInfo file, FigureExamples examples) => File.ReadLines(file.FullName)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t') is [var sentence, var figures] ? examples.Make(sentence, figures) : throw new FormatException($"{file}: two columns are wanted in '{line}'."));

    private static void Write(string path, LogLinear model, LogLinear sources, float bias)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(FigureModel.Magic);
        LogLinearWriter.Write(writer, model, [0, .. Enumerable.Repeat(bias, FigureModel.Kinds - 1)]);
        LogLinearWriter.Write(writer, sources, [0]);
    }
}

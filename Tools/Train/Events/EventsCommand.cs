using System.CommandLine;
using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Events;
using Dateline.Intake;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Tools.Train.Events;

/// <summary><c>train events --gold DIR… [--out FILE]</c>: makes <c>Extraction/Resources/events.bin</c> from annotated articles.</summary>
internal static class EventsCommand
{
    private const int Folds = 5;
    private const int Seed = 1;

    public static Command Create()
    {
        var gold = new Option<DirectoryInfo[]>("--gold") { Description = "Folders of gold articles to learn from.", Required = true, AllowMultipleArgumentsPerToken = true };
        var held = new Option<DirectoryInfo[]>("--held") { Description = "Folders to score and not to learn from; without one, folds of the others are held out in turn.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var facts = new Option<DirectoryInfo?>("--facts") { Description = "Facts of the articles of Training/Prose to learn from." };
        var prose = new Option<DirectoryInfo>("--prose") { Description = "The articles that --facts tells of.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("Training", "Prose")) };
        var sentences = new Option<FileInfo>("--sentences") { Description = "A table of sentences that show uses of words.", DefaultValueFactory = _ => new FileInfo(Path.Combine("Training", "Lists", "event-sentences.tsv")) };
        var parties = new Option<FileInfo>("--parties") { Description = "A table of texts that show whom events leave unsaid.", DefaultValueFactory = _ => new FileInfo(Path.Combine("Training", "Lists", "event-parties.tsv")) };
        sentences.AcceptExistingOnly();
        parties.AcceptExistingOnly();
        var output = new Option<FileInfo?>("--out") { Description = "Where the model goes; none is written without it." };
        var bias = new Option<float>("--bias") { Description = "What a type is given against nothing: more finds more.", DefaultValueFactory = _ => 0.8f };
        var command = new Command("events", "Train the models that choose events, their status and their parties.") { gold, held, facts, prose, sentences, parties, output, bias };
        command.SetAction(parsed =>
        {
            var examples = new EventExamples(Extractor.Create(), new ArticleReader());
            var options = new LogLinearOptions();
            var annotated = parsed.GetValue(facts) is { } folder ? AnnotatedProse.Read(parsed.GetValue(prose)!.FullName, folder.FullName) : [];
            EventArticle[] articles = [.. annotated.Concat(parsed.GetValue(gold)!.SelectMany(one => GoldFolder.Read(one.FullName))).Select(examples.Make)];
            Console.WriteLine($"{articles.Length} articles, {articles.Sum(article => article.Types.Count)} words, {articles.Sum(article => article.Gold.Count)} events");
            EventArticle[] patterns =
            [
                .. EventRule.Read().Select(examples.Make),
                .. Sentences(parsed.GetValue(sentences)!, examples),
                .. PartyLessons.Read(parsed.GetValue(parties)!.FullName).Select(lesson => examples.Make(lesson).OfParties()),
            ];
            var heldOut = parsed.GetValue(held)!.SelectMany(folder => GoldFolder.Read(folder.FullName)).Select(examples.Make).ToArray();
            var training = new EventTraining(options, parsed.GetValue(bias), Seed);
            var report = new EventReport();
            for (var fold = 0; fold < Folds && heldOut.Length == 0; fold++)
            {
                var models = training.Run([.. patterns, .. articles.Where((_, i) => i % Folds != fold)]);
                foreach (var article in articles.Where((_, i) => i % Folds == fold)) report.Add(models, article);
            }

            if (heldOut.Length > 0 || parsed.GetValue(output) is not null)
            {
                var models = training.Run([.. patterns, .. articles]);
                foreach (var article in heldOut) report.Add(models, article);
                if (parsed.GetValue(output) is { } file) EventModelWriter.Write(file.FullName, models, articles.SelectMany(article => article.Types).Where(example => example.Label > 0).Select(example => example.Stem));
            }

            report.Write(Console.WriteLine);
            return 0;
        });
        return command;
    }

    private static IEnumerable<EventArticle> Sentences(FileInfo file, EventExamples examples) => File.ReadLines(file.FullName)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t') is [var type, var status, var trigger, var sentence]
            ? examples.Make(sentence, trigger, type == "-" ? null : Enum.Parse<EventType>(type, ignoreCase: true), type == "-" ? null : Enum.Parse<EventStatus>(status, ignoreCase: true))
            : throw new FormatException($"{file}: four columns are wanted in '{line}'."));
}

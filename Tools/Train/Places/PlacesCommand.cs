using System.CommandLine;
using Dateline.Tools.Evaluate.Gold;
using Dateline.Tools.Train.Events;

namespace Dateline.Tools.Train.Places;

/// <summary>
/// <c>train places --gold FOLDER… [--facts FOLDER] [--out FILE]</c>: learns which place of an article lends its point to one that the
/// gazetteer lacks, and says how well that goes on articles held out.
/// </summary>
internal static class PlacesCommand
{
    private const int Folds = 5;

    public static Command Create()
    {
        var gold = new Option<DirectoryInfo[]>("--gold") { Description = "Folders of gold articles to learn from, and to score by folds held out in turn.", Required = true, AllowMultipleArgumentsPerToken = true };
        var facts = new Option<DirectoryInfo?>("--facts") { Description = "Facts of the articles of Training/Prose to learn from as well." };
        var prose = new Option<DirectoryInfo>("--prose") { Description = "The articles that --facts tells of.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("Training", "Prose")) };
        var output = new Option<FileInfo?>("--out") { Description = "Where the weights go; none are written without it." };
        var command = new Command("places", "Train the choice of the place that another is near.") { gold, facts, prose, output };
        command.SetAction(parsed =>
        {
            var articles = Read(parsed.GetValue(gold)!.SelectMany(folder => GoldFolder.Read(folder.FullName)));
            var further = Read(parsed.GetValue(facts) is { } folder ? AnnotatedProse.Read(parsed.GetValue(prose)!.FullName, folder.FullName) : []).SelectMany(places => places).ToArray();
            var report = new PlaceReport();
            for (var fold = 0; fold < Folds; fold++)
            {
                var model = new AnchorTraining();
                model.Learn([.. further, .. articles.Where((_, i) => i % Folds != fold).SelectMany(places => places)]);
                foreach (var place in articles.Where((_, i) => i % Folds == fold).SelectMany(places => places)) report.Add(place, model.Choose(place));
            }

            report.Write(Console.WriteLine);
            if (parsed.GetValue(output) is not { } file) return 0;
            var all = new AnchorTraining();
            all.Learn([.. further, .. articles.SelectMany(places => places)]);
            File.WriteAllLines(file.FullName, all.Rows());
            return 0;
        });
        return command;
    }

    private static PlaceExample[][] Read(IEnumerable<GoldArticle> articles) => [.. articles.AsParallel().AsOrdered().Select(PlaceExamples.Make)];
}

using Dateline.Extraction.Documents;

namespace Dateline.Training.Learning;

/// <summary>Prints development scores.</summary>
internal static class Report
{
    public static void Line(Dictionary<string, Score> scores) =>
        Console.WriteLine("  " + string.Join("  ", scores.Select(score => $"{score.Key} {score.Value.F1():F1}")));

    public static void Table(Dictionary<string, Score> scores)
    {
        foreach (var (corpus, score) in scores)
        {
            Console.WriteLine($"{corpus,-20} {"all",-8} {score.Precision(),5:F1} {score.Recall(),5:F1} {score.F1(),5:F1} {score.Wanted(),6}");
            foreach (var type in Enum.GetValues<EntityType>().Where(type => score.Wanted((int)type) > 0))
                Console.WriteLine($"{"",-20} {type.ToString().ToUpperInvariant(),-8} {score.Precision((int)type),5:F1} {score.Recall((int)type),5:F1} {score.F1((int)type),5:F1} {score.Wanted((int)type),6}");
        }
    }
}

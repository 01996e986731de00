using System.Globalization;
using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Tools.Evaluate.Toponyms;

/// <summary>Scores where place names are put: the whole extraction reads the plain text, and each marked name is looked up in the document.</summary>
internal sealed class ToponymEvaluation(Extractor extractor)
{
    private const string All = "all";

    /// <summary>The scores of each folder that holds texts (*.txt), then over all.</summary>
    /// <exception cref="FormatException">A text is not well formed; the message names its file.</exception>
    public IReadOnlyList<ToponymScore> Run(string root)
    {
        var all = new ToponymScore(All);
        List<ToponymScore> scores = [];
        foreach (var folder in Directory.EnumerateFiles(root, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).GroupBy(path => Path.GetDirectoryName(path)!))
        {
            var score = new ToponymScore(Path.GetFileName(folder.Key));
            foreach (var path in folder) Add(ToponymText.Read(path), [score, all]);
            scores.Add(score);
        }

        return scores.Count == 1 ? scores : [.. scores, all];
    }

    private void Add(ToponymText text, ToponymScore[] scores)
    {
        var document = extractor.Extract(new Article { Title = text.Paragraphs[0], Paragraphs = text.Paragraphs[1..], Published = text.Published }, text.Published);
        var alignment = new Alignment(string.Join(ToponymText.Break, text.Paragraphs), document.Text);
        foreach (var toponym in text.Toponyms)
        {
            var found = Find(document, alignment, alignment.Gold(toponym.Start, toponym.End));
            double? km = found is { Lat: { } lat, Lon: { } lon } ? Globe.Kilometres((lat, lon), toponym.Point) : null;
            var what = string.Create(CultureInfo.InvariantCulture, $"{scores[0].Name}/{text.Name} {toponym.Name} {toponym.Country} {toponym.Point.Lat} {toponym.Point.Lon}, {Show(found, km)}");
            foreach (var score in scores) score.Add(km, found?.Country == toponym.Country, what);
        }
    }

    /// <summary>The entity that shares most letters with a name, one on the map before others.</summary>
    private static Entity? Find(Document document, Alignment alignment, (int Start, int End) name) =>
        (from entity in document.Entities
         from mention in entity.Mentions
         let at = alignment.Document(mention.Start, mention.End)
         let shared = Math.Min(at.End, name.End) - Math.Max(at.Start, name.Start)
         where shared > 0
         orderby entity.Lat is null, shared descending
         select entity).FirstOrDefault();

    private static string Show(Entity? entity, double? km) => entity is null
        ? "no entity"
        : string.Create(CultureInfo.InvariantCulture, $"{entity.Type} {entity.Id} {entity.Precision} {entity.Country} {entity.Lat} {entity.Lon}{(km is null ? "" : $", {km:0} km away")}");
}

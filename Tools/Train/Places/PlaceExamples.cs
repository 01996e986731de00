using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;
using Dateline.Extraction.Resolution;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;
using Dateline.Intake;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Tools.Train.Places;

/// <summary>A place of the annotators.</summary>
/// <param name="Gold">Where it is.</param>
/// <param name="Type">The type it was read with.</param>
/// <param name="Found">Where the gazetteer has what its name seems to mean; null when it lacks it.</param>
/// <param name="Candidates">What it may be near, when the gazetteer lacks it or may have a namesake only.</param>
internal sealed record PlaceExample((double Lat, double Lon) Gold, EntityType Type, (double Lat, double Lon)? Found, IReadOnlyList<AnchorCandidate> Candidates)
{
    /// <summary>Whether a point is so close to the place that it counts as right.</summary>
    public bool IsAt((double Lat, double Lon)? point) => point is { } found && Globe.Kilometres(found, Gold) <= AnchorMap.Near;
}

/// <summary>Makes examples of annotated articles.</summary>
internal static class PlaceExamples
{
    /// <exception cref="FormatException">The article is not one that intake accepts.</exception>
    public static PlaceExample[] Make(GoldArticle article)
    {
        var read = GoldIntake.Read(new ArticleReader(), article);
        var text = Tokenizer.Tokenize(read.Title, read.Paragraphs);
        var (names, places) = EntityResolver.Settle(text, NameEdges.Widen(text, NameTagger.Default.Tag(text)), read);
        var (toponyms, near) = places.Place([.. names.Mentions.Where(m => m.IsPlace)]);
        return [.. article.Facts.Places.Where(gold => gold.Lat is not null && gold.Lon is not null).Select(gold => Make(gold, toponyms, near))];
    }

    private static PlaceExample Make(GoldPlace gold, List<Toponym> toponyms, NearbyTowns near)
    {
        var name = Wording.Flat(gold.Name);
        var toponym = toponyms.Find(one => one.Mentions.Exists(mention => Wording.Flat(mention.Text) == name));
        return new((gold.Lat!.Value, gold.Lon!.Value), toponym?.Type ?? EntityType.Org, toponym?.Chosen?.Point, toponym is not null && near.IsOpen(toponym) ? near.Candidates(toponym) : []);
    }
}

using System.Xml;
using System.Xml.Linq;

namespace Dateline.Intake.Xml;

/// <summary>An XML vocabulary for news. Read an article's element at a time; nothing outside the file is ever asked for.</summary>
/// <param name="name">The format's name.</param>
/// <param name="roots">Local names of the root elements that show the vocabulary.</param>
/// <param name="read">Reads one article's element.</param>
/// <param name="articles">Local names of the elements that hold an article each.</param>
internal sealed class XmlFormat(string name, string[] roots, string[] articles, Func<XElement, XmlChannel, XmlFormat.Article> read) : IArticleFormat
{
    public static IReadOnlyList<IArticleFormat> All { get; } =
    [
        new XmlFormat("rss", ["rss", "RDF"], ["item"], FeedEntry.Rss),
        new XmlFormat("atom", ["feed"], ["entry"], FeedEntry.Atom),
        new XmlFormat("nitf", ["nitf"], ["nitf"], Nitf.Read),
        new XmlFormat("newsml-g2", ["newsMessage", "newsItem", "packageItem"], ["newsItem"], NewsMl.Read),
    ];

    public string Name => name;

    public Likeness Recognise(DroppedFile file) => roots.Contains(XmlHead.Root(file.Head)) ? Likeness.Certain : Likeness.None;

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits)
    {
        using var text = file.OpenText();
        using var reader = XmlReader.Create(text, XmlHead.Settings);
        var walk = new XmlWalk(reader, articles, limits.Depth);
        var found = 0;
        while (walk.Next() is var (element, rejected) && (element is not null || rejected is not null))
        {
            if (rejected is not null)
            {
                yield return rejected;
                yield break;
            }

            found++;
            yield return Item(element!, walk.Channel, found);
        }

        if (found == 0) yield return new Rejected(RejectionCodes.NoText, $"The {name} file has no article in it.");
    }

    private ReadItem Item(XElement element, XmlChannel channel, int number)
    {
        var article = read(element, channel);
        return article.Paragraphs.Count > 0
            ? new ReadArticle(ArticleAssembly.Assemble(article.Paragraphs, article.Metadata))
            : new Rejected(RejectionCodes.NoText, $"Article {number} of the {name} file has no text, only a title or a link.", $"{element.Name.LocalName} {number}");
    }

    /// <summary>An article as a vocabulary gives it.</summary>
    internal sealed record Article(ArticleMetadata Metadata, IReadOnlyList<string> Paragraphs);
}

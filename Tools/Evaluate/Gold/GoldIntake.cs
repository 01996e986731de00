using System.Text;
using Dateline.Extraction;
using Dateline.Intake;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Reads gold articles the way that dropped files are read.</summary>
internal static class GoldIntake
{
    /// <summary>The article as intake makes it of the plain text.</summary>
    /// <exception cref="FormatException">Intake rejects it.</exception>
    public static Article Read(ArticleReader reader, GoldArticle article)
    {
        var file = new DroppedFile(Encoding.UTF8.GetBytes(article.Text), "article.txt");
        return reader.Read(file, ArticleReader.Auto, new() { Published = article.Facts.Published }).Items.First() switch
        {
            ReadArticle read => read.Article,
            Rejected rejected => throw new FormatException($"{article.Name}: {rejected.Reason}"),
            var other => throw new NotSupportedException(other.ToString()),
        };
    }
}

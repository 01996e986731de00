using System.Text;
using Dateline.Extraction;
using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake;

/// <summary>Files for tests, and what is read from them.</summary>
internal static class Dropped
{
    public static DroppedFile File(string content, string name = "drop", string? type = null) => new(Encoding.UTF8.GetBytes(content), name, type);

    public static FileReading Read(this DroppedFile file, IntakeLimits? limits = null) => new ArticleReader(limits).Read(file);

    public static List<ReadItem> Items(this DroppedFile file, IntakeLimits? limits = null) => [.. file.Read(limits).Items];

    public static Article Article(this DroppedFile file) => Assert.IsType<ReadArticle>(Assert.Single(file.Items())).Article;

    public static Rejected Rejection(this DroppedFile file, IntakeLimits? limits = null) => Assert.IsType<Rejected>(Assert.Single(file.Items(limits)));

    public static Article ArticleAt(this List<ReadItem> items, int index) => Assert.IsType<ReadArticle>(items[index]).Article;

    public static Rejected RejectedAt(this List<ReadItem> items, int index) => Assert.IsType<Rejected>(items[index]);
}

using Dateline.Intake.Archives;
using Dateline.Intake.Bulk;
using Dateline.Intake.Documents;
using Dateline.Intake.Html;
using Dateline.Intake.Json;
using Dateline.Intake.Mail;
using Dateline.Intake.Markdown;
using Dateline.Intake.Text;
using Dateline.Intake.Xml;

namespace Dateline.Intake;

/// <summary>Turns dropped files into articles: recognises the format by content first, then by media type and name, and reads it.</summary>
public sealed class ArticleReader(IntakeLimits? limits = null)
{
    /// <summary>The format name that asks for recognition.</summary>
    public const string Auto = "auto";

    // Of formats that are equally sure the first is taken.
    private static readonly IArticleFormat[] Known =
    [
        new PdfFormat(), new DocxFormat(), new ZipFormat(), new GzipFormat(), new TarFormat(), new MailFormat(),
        new JsonLinesFormat(), new JsonFormat(), .. XmlFormat.All, new HtmlFormat(), new CsvFormat(), new MarkdownFormat(), new TextFormat(),
    ];

    /// <summary>What files may be, as <c>--format</c> takes it.</summary>
    public static IReadOnlyList<string> Formats { get; } = [Auto, .. Known.Select(format => format.Name)];

    /// <summary>The limits in force.</summary>
    public IntakeLimits Limits { get; } = limits ?? new();

    /// <summary>Reads a file. Never throws for what the file holds.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">One of <see cref="Formats"/>; anything else throws <see cref="ArgumentException"/>.</param>
    /// <param name="overrides">What the sender says about it.</param>
    public FileReading Read(DroppedFile file, string format = Auto, ArticleOverrides? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var asked = format == Auto
            ? null
            : Array.Find(Known, known => known.Name == format)
                ?? throw new ArgumentException($"Unknown format '{format}'; known are {string.Join(", ", Formats)}.", nameof(format));
        if (file.Content.Length > Limits.FileBytes)
        {
            return Refuse(TooLarge(file.Content.Length));
        }

        var chosen = asked ?? Array.Find(Known, known => known.IsBinary && known.Recognise(file) == Likeness.Certain);
        if (chosen is not { IsBinary: true } && Signatures.Reject(file.Content.Span) is { } rejection) return Refuse(rejection);
        chosen ??= Known.Where(known => !known.IsBinary).MaxBy(known => known.Recognise(file))!;
        return new(chosen.Name, chosen.Encoding(file), Checked(chosen.Read(file, Limits), overrides ?? new()));
    }

    /// <summary>The rejection of a file that is too large to be read at all.</summary>
    public Rejected TooLarge(long bytes) => new(
        RejectionCodes.LimitExceeded,
        $"The file has {bytes:N0} bytes; the limit is {Limits.FileBytes:N0}. Split it and drop the parts.");

    private static FileReading Refuse(Rejected rejection) => new(null, null, [rejection]);

    private IEnumerable<ReadItem> Checked(IEnumerable<ReadItem> items, ArticleOverrides overrides) =>
        Limited(items).Select(item => item is ReadArticle read ? ArticleCheck.Check(overrides.Apply(read.Article), Limits) : item);

    private IEnumerable<ReadItem> Limited(IEnumerable<ReadItem> items)
    {
        var articles = 0;
        foreach (var item in items)
        {
            if (item is ReadArticle && ++articles > Limits.Articles)
            {
                yield return new Rejected(RejectionCodes.LimitExceeded, $"The file holds more than {Limits.Articles:N0} articles, the limit; what follows was not read. Split it and drop the parts.");
                yield break;
            }

            yield return item;
        }
    }
}

using Dateline.Intake.Archives;
using Dateline.Intake.Bulk;
using Dateline.Intake.Documents;
using Dateline.Intake.Html;
using Dateline.Intake.Json;
using Dateline.Intake.Mail;
using Dateline.Intake.Markdown;
using Dateline.Intake.Rtf;
using Dateline.Intake.Text;
using Dateline.Intake.Xml;

namespace Dateline.Intake;

/// <summary>Turns dropped files into articles: recognises the format by content first, then by media type and name, and reads it.</summary>
/// <param name="limits">The limits; the usual ones when left out.</param>
/// <param name="runner">Where formats are read; here when left out.</param>
public sealed class ArticleReader(IntakeLimits? limits = null, IFormatRunner? runner = null)
{
    /// <summary>The format name that asks for recognition.</summary>
    public const string Auto = "auto";

    private readonly IFormatRunner _runner = runner ?? new InProcessRunner();

    // Of formats that are equally sure the first is taken.
    private static readonly IArticleFormat[] Known =
    [
        new PdfFormat(), new DocxFormat(), new RtfFormat(), new ZipFormat(), new GzipFormat(), new TarFormat(), new MailFormat(), new MailboxFormat(),
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
        var encoding = chosen.Encoding(file);
        return new(chosen.Name, encoding?.Name, encoding?.From, Checked(Run(chosen, file), overrides ?? new()));
    }

    /// <summary>Reads a file as a format, here; for the process that readers run in.</summary>
    internal static IEnumerable<ReadItem> ReadAs(string format, DroppedFile file, IntakeLimits limits) => Array.Find(Known, known => known.Name == format)!.Read(file, limits);

    /// <summary>Reads a file as a format, wherever that format is read.</summary>
    internal IEnumerable<ReadItem> Run(IArticleFormat format, DroppedFile file) => _runner.Run(format, file with { Reader = this }, Limits);

    /// <summary>The rejection of a file that is too large to be read at all.</summary>
    public Rejected TooLarge(long bytes) => new(
        RejectionCodes.LimitExceeded,
        $"The file has {bytes:N0} bytes; the limit is {Limits.FileBytes:N0}. Split it and drop the parts.");

    private static FileReading Refuse(Rejected rejection) => new(null, null, null, [rejection]);

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

using System.IO.Compression;
using System.Xml;
using Dateline.Intake.Archives;
using Dateline.Intake.Content;
using Dateline.Intake.Normalising;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Documents;

/// <summary>
/// Word documents (Office Open XML). Only the main part's words are read, node by node, so that neither depth nor size of what a
/// document unpacks to can do harm; macros, pictures and links are never opened.
/// </summary>
internal sealed class DocxFormat : IArticleFormat
{
    private const string MainPart = "word/document.xml";
    private const string CoreProperties = "docProps/core.xml";

    public string Name => "docx";

    public bool IsBinary => true;

    public bool IsRisky => true;

    public Likeness Recognise(DroppedFile file)
    {
        if (!ZipFormat.IsZip(file.Content.Span)) return Likeness.None;
        try
        {
            using var archive = new ZipArchive(new MemoryReadStream(file.Content), ZipArchiveMode.Read);
            return archive.GetEntry(MainPart) is not null ? Likeness.Certain : Likeness.None;
        }
        catch (InvalidDataException)
        {
            return Likeness.None;
        }
    }

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryReadStream(file.Content), ZipArchiveMode.Read);
            var (text, rejection) = Open(archive, MainPart, file, limits);
            if (text is null) return [rejection ?? new Rejected(RejectionCodes.Malformed, $"The document has no {MainPart} in it.")];
            var (title, paragraphs, tooDeep) = DocxText.Read(text, limits.Depth);
            if (tooDeep) return [new Rejected(RejectionCodes.LimitExceeded, $"The document nests more than {limits.Depth} elements inside one another, the limit.")];
            return paragraphs.Count == 0
                ? [new Rejected(RejectionCodes.NoText, "The document has no text in it; it may hold only pictures.")]
                : [new ReadArticle(ArticleAssembly.FromParagraphs(paragraphs, new() { Title = title, Language = Language(archive, file, limits) }))];
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return [new Rejected(RejectionCodes.Malformed, "The document is damaged or breaks off.")];
        }
    }

    private static string? Language(ZipArchive archive, DroppedFile file, IntakeLimits limits)
    {
        if (Open(archive, CoreProperties, file, limits).Text is not { } properties) return null;
        using var reader = XmlReader.Create(properties, XmlHead.Settings);
        return reader.ReadToFollowing("language", "http://purl.org/dc/elements/1.1/") && CharacterCleaner.OneLine(reader.ReadElementContentAsString()) is { Length: > 0 } tag ? tag : null;
    }

    private static (Stream? Text, Rejected? Rejection) Open(ZipArchive archive, string part, DroppedFile file, IntakeLimits limits)
    {
        if (archive.GetEntry(part) is not { } entry) return (null, null);
        using var packed = entry.Open();
        var (content, rejection) = new UnpackingBudget(limits, file.Content.Length).Unpack(packed);
        return content is not null ? (new MemoryReadStream(content.Bytes), null) : (null, rejection);
    }
}

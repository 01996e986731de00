namespace Dateline.Intake.Rtf;

/// <summary>Rich Text Format, as word processors and newsroom systems save it: the words, without pictures, notes and what is hidden.</summary>
internal sealed class RtfFormat : IArticleFormat
{
    public string Name => "rtf";

    public bool IsBinary => true;

    public bool IsRisky => true;

    public Likeness Recognise(DroppedFile file) => file.Content.Span.StartsWith("{\\rtf"u8) ? Likeness.Certain : Likeness.None;

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits)
    {
        var text = new RtfText(file.Content, limits.Depth);
        var end = text.Read();
        if (end == RtfEnd.TooDeep) return [new Rejected(RejectionCodes.LimitExceeded, $"The document nests more than {limits.Depth} groups inside one another, the limit.")];
        if (end == RtfEnd.BreaksOff && text.Paragraphs.Count == 0) return [new Rejected(RejectionCodes.Malformed, "The document is damaged or breaks off.")];
        return text.Paragraphs.Count == 0
            ? [new Rejected(RejectionCodes.NoText, "The document has no text in it; it may hold only pictures.")]
            : [new ReadArticle(ArticleAssembly.FromParagraphs(text.Paragraphs, new() { Title = Title(text) }))];
    }

    /// <summary>The document's own title counts where the text does not open with a headline of its own; many name the template.</summary>
    private static string? Title(RtfText text) =>
        text.Title is { Length: > 0 } title && text.Paragraphs[0].Equals(title, StringComparison.OrdinalIgnoreCase) ? title : null;
}

using Dateline.Intake.Normalising;

namespace Dateline.Intake;

/// <summary>Files whose first bytes already say that no article can be read from them.</summary>
internal static class Signatures
{
    private const string Readable = "Drop the article as plain text, Markdown, HTML, JSON, CSV, a feed, agency XML, e-mail, PDF, DOCX or RTF, or an archive of these.";

    private static readonly (byte[] Start, string What)[] Known =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ("7z"u8.ToArray().Concat(new byte[] { 0xBC, 0xAF }).ToArray(), "a 7-Zip archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ];

    public static Rejected? Reject(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty) return new(RejectionCodes.Empty, "The file is empty: it has no bytes. Drop it again when it has been written.");
        foreach (var (start, what) in Known)
        {
            if (content.StartsWith(start)) return new(RejectionCodes.UnsupportedFormat, $"The file is {what}, which is not read. {Readable}");
        }

        return ByteOrder.LooksBinary(content)
            ? new(RejectionCodes.Binary, $"The file holds bytes that are no text in any encoding. {Readable}")
            : null;
    }
}

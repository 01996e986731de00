using Dateline.Intake.Normalising;

namespace Dateline.Intake;

/// <summary>Files whose first bytes already say that no article can be read from them.</summary>
internal static class Signatures
{
    private const string Readable = "Drop the article as plain text, Markdown, HTML or JSON.";

    private static readonly (byte[] Start, string What)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
        ([0x1F, 0x8B], "a GZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
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

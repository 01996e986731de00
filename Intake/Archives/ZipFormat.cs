using System.IO.Compression;
using Dateline.Intake.Content;

namespace Dateline.Intake.Archives;

internal sealed class ZipFormat : ArchiveFormat
{
    public override string Name => "zip";

    public override Likeness Recognise(DroppedFile file) => IsZip(file.Content.Span) ? Likeness.Certain : Likeness.None;

    public static bool IsZip(ReadOnlySpan<byte> content) => content is [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..];

    protected override IEnumerable<ArchiveEntry> Entries(DroppedFile file)
    {
        using var archive = new ZipArchive(new MemoryReadStream(file.Content), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries) yield return new(entry.FullName, entry.Open, entry.IsEncrypted);
    }
}

using System.Formats.Tar;
using Dateline.Intake.Content;

namespace Dateline.Intake.Archives;

internal sealed class TarFormat : ArchiveFormat
{
    private const int Magic = 257;

    public override string Name => "tar";

    public override Likeness Recognise(DroppedFile file) =>
        IsTar(file.Content.Span) ? Likeness.Certain : Likeness.None;

    public static bool IsTar(ReadOnlySpan<byte> content) => content.Length > Magic + 5 && content[Magic..].StartsWith("ustar"u8);

    protected override IEnumerable<ArchiveEntry> Entries(DroppedFile file)
    {
        using var reader = new TarReader(new MemoryReadStream(file.Content));
        while (reader.GetNextEntry() is { } entry)
        {
            // Links and devices point elsewhere and hold no text.
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile) yield return new(entry.Name, () => entry.DataStream ?? Stream.Null, IsWhole: length => length == entry.Length);
        }
    }
}

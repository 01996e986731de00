using System.Buffers.Binary;
using System.IO.Compression;
using Dateline.Intake.Content;

namespace Dateline.Intake.Archives;

/// <summary>GZIP: one file, named as the archive without its ending.</summary>
internal sealed class GzipFormat : ArchiveFormat
{
    private const int Header = 10;
    private const int Trailer = 8;

    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 0x08];

    public override string Name => "gzip";

    public override Likeness Recognise(DroppedFile file) => file.Content.Span.StartsWith(Magic) ? Likeness.Certain : Likeness.None;

    protected override IEnumerable<ArchiveEntry> Entries(DroppedFile file)
    {
        var name = file.Name[(file.Name.LastIndexOfAny(['/', '\\']) + 1)..];
        var inner = file.Extension switch
        {
            ".gz" when name.Length > 3 => name[..^3],
            ".tgz" => name[..^4] + ".tar",
            _ => "content",
        };
        yield return new(inner, () => new GZipStream(new MemoryReadStream(file.Content), CompressionMode.Decompress), IsWhole: length => Ends(file.Content.Span, length));
    }

    /// <summary>A compressed tar is one archive to whoever made it.</summary>
    protected override int Depth(ReadOnlySpan<byte> content) => TarFormat.IsTar(content) ? 0 : 1;

    /// <summary>A member ends with its length modulo 2³²; a file of several members ends with the last one's.</summary>
    private static bool Ends(ReadOnlySpan<byte> content, long length)
    {
        if (content.Length < Header + Trailer) return false;
        var last = BinaryPrimitives.ReadUInt32LittleEndian(content[^4..]);
        return last == (uint)length || (last < length && content[Header..].IndexOf(Magic) >= 0);
    }
}

namespace Dateline.Intake.Content;

/// <summary>
/// All bytes of a file: small ones in memory, large ones in a file that is mapped, so that a bulk file of 100 MB costs no memory of its
/// own. Must outlive what is read from it.
/// </summary>
public sealed class FileContent : IDisposable
{
    /// <summary>Larger content goes to a file.</summary>
    internal const int InMemory = 4_000_000;

    private readonly MappedBytes? _mapped;
    private readonly string? _temporary;

    internal FileContent(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    private FileContent(string path, bool temporary)
    {
        // Deleted by hand: the mapping has to end first.
        _mapped = new MappedBytes(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        _temporary = temporary ? path : null;
        (Path, Bytes) = (path, _mapped.Memory);
    }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The file they lie in; null when they are in memory.</summary>
    internal string? Path { get; }

    /// <summary>The content of a file on disk.</summary>
    public static FileContent Open(string path) =>
        new FileInfo(path).Length > InMemory ? new(System.IO.Path.GetFullPath(path), temporary: false) : new(File.ReadAllBytes(path));

    /// <summary>All that a stream gives.</summary>
    public static FileContent Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var spool = new Spool();
        var buffer = new byte[81_920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer)) spool.Write(buffer.AsSpan(0, read));
        return spool.Finish();
    }

    /// <summary>The content as a dropped file.</summary>
    public DroppedFile Named(string name, string? contentType = null) => new(Bytes, name, contentType) { Path = Path };

    internal static FileContent Temporary(string path) => new(path, temporary: true);

    public void Dispose()
    {
        (_mapped as IDisposable)?.Dispose();
        if (_temporary is not null) File.Delete(_temporary);
    }
}

namespace Dateline.Intake.Content;

/// <summary>Takes bytes as they come, in memory at first and in a temporary file when they are many.</summary>
public sealed class Spool : IDisposable
{
    private MemoryStream? _memory = new();
    private FileStream? _file;

    /// <summary>How many bytes came.</summary>
    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        if (_file is null && Length > FileContent.InMemory) MoveToFile();
        ((Stream?)_file ?? _memory!).Write(bytes);
    }

    /// <summary>The content; the spool takes no more.</summary>
    public FileContent Finish()
    {
        if (_file is null) return new FileContent(_memory!.GetBuffer().AsMemory(0, (int)_memory.Length));
        var path = _file.Name;
        _file.Dispose();
        _file = null;
        return FileContent.Temporary(path);
    }

    public void Dispose()
    {
        _memory?.Dispose();
        if (_file is null) return;
        _file.Dispose();
        File.Delete(_file.Name);
    }

    private void MoveToFile()
    {
        _file = new FileStream(Path.Combine(Path.GetTempPath(), $"dateline-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write);
        _memory!.Position = 0;
        _memory.CopyTo(_file);
        _memory.Dispose();
        _memory = null;
    }
}

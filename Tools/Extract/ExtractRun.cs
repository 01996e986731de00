using System.Text.Json;
using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Intake;
using Dateline.Intake.Content;

namespace Dateline.Tools.Extract;

/// <summary>Reads files in order and writes a document a line; what cannot be read costs one line of error and nothing else.</summary>
internal sealed class ExtractRun(ArticleReader reader, Extractor extractor, Stream output, TextWriter errors, TimeProvider time)
{
    private const string StandardInput = "-";

    private bool _failed;

    /// <summary>Reads every file; 0 when all of it was read, 1 when something was not.</summary>
    public int Read(IReadOnlyList<string> files, string format, ArticleOverrides overrides)
    {
        foreach (var file in files)
        {
            using var content = Load(file);
            if (content is not null) Read(content.Named(file == StandardInput ? "standard input" : file), format, overrides);
        }

        output.Flush();
        return _failed ? 1 : 0;
    }

    private void Read(DroppedFile file, string format, ArticleOverrides overrides)
    {
        var received = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        foreach (var item in reader.Read(file, format, overrides).Items)
        {
            if (item is ReadArticle read) Write(extractor.Extract(read.Article, received));
            else if (item is Rejected rejected) Fail(file.Name, rejected.Where is { } where ? $"{where}: {rejected.Reason}" : rejected.Reason);
        }
    }

    private FileContent? Load(string file)
    {
        try
        {
            return file == StandardInput ? ReadStandardInput() : LoadFile(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fail(file, fault is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : fault.Message);
            return null;
        }
    }

    private FileContent? LoadFile(string file)
    {
        if (Directory.Exists(file))
        {
            Fail(file, "This is a folder; name the files in it.");
            return null;
        }

        var length = new FileInfo(file).Length;
        if (length <= reader.Limits.FileBytes) return FileContent.Open(file);
        Fail(file, reader.TooLarge(length).Reason);
        return null;
    }

    private static FileContent ReadStandardInput()
    {
        using var input = Console.OpenStandardInput();
        return FileContent.Read(input);
    }

    private void Write(Document document)
    {
        JsonSerializer.Serialize(output, document, DocumentJson.Readable.Document);
        output.WriteByte((byte)'\n');
    }

    private void Fail(string file, string reason)
    {
        _failed = true;
        errors.WriteLine($"{file}: {reason}");
    }
}

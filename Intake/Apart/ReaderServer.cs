using System.Runtime.InteropServices;
using System.Text.Json;
using Dateline.Intake.Content;

namespace Dateline.Intake.Apart;

/// <summary>The reader process: reads one file after the other and ends when the app that started it does.</summary>
public static class ReaderServer
{
    /// <summary>Answers requests until there are no more.</summary>
    public static int Run(Stream requests, Stream answers)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(answers);
        // Ctrl-C goes to every process of a terminal; the app ends this one by closing its input.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = true);
        using var buffered = new BufferedStream(answers, 65_536);
        try
        {
            while (Frames.Read(requests) is { } header)
            {
                var request = JsonSerializer.Deserialize(header, FrameJson.Default.ReadRequest)!;
                using var content = request.Path is { } path ? FileContent.Open(path) : new FileContent(Frames.Read(requests) ?? []);
                foreach (var item in ArticleReader.ReadAs(request.Format, content.Named(request.Name, request.ContentType), request.Limits)) Send(buffered, item);
                Frames.Write(buffered, []);
                buffered.Flush();
            }
        }
        catch (OutOfMemoryException)
        {
            // The heap's limit is the bound on what a hostile file may take; a new process reads the next one.
            return ReaderProcess.OutOfMemory;
        }
        catch (IOException)
        {
            // The app is gone.
        }

        return 0;
    }

    private static void Send(Stream answers, ReadItem item)
    {
        var answer = item is ReadArticle read ? new ReadAnswer(read.Article, null, null, null) : item is Rejected rejected ? new ReadAnswer(null, rejected.Code, rejected.Reason, rejected.Where) : throw new InvalidOperationException();
        Frames.Write(answers, JsonSerializer.SerializeToUtf8Bytes(answer, FrameJson.Default.ReadAnswer));
        // An item at a time: the app's clock runs while it waits.
        answers.Flush();
    }
}

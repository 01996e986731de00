using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Dateline.Intake.Apart;

/// <summary>One reader process, as the app sees it. Reads one file at a time.</summary>
internal sealed class ReaderProcess : IDisposable
{
    /// <summary>The exit code of a process whose heap was full.</summary>
    public const int OutOfMemory = 82;

    // How the runtime ends when a stack overflows or the heap is beyond help: on Unix, and in two ways on Windows.
    private const int Aborted = 134;
    private const int StackOverflow = unchecked((int)0xC00000FD);
    private const int FastFail = unchecked((int)0xC0000409);

    private const string Program = "Intake.Reader.dll";

    private readonly Process _process;
    private readonly Stream _requests;
    private readonly Stream _answers;

    private ReaderProcess(Process process)
    {
        _process = process;
        (_requests, _answers) = (process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    /// <summary>Whether it has answered all that it was asked and may be asked again.</summary>
    public bool IsReady { get; private set; } = true;

    /// <summary>Why the last answer broke off; null when it did not.</summary>
    public BrokenOff? End { get; private set; }

    /// <summary>The most memory it has taken so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    public static ReaderProcess Start(IntakeLimits limits)
    {
        var start = new ProcessStartInfo(DotNet())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, Program));
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.ReaderMemory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        // What the app is debugged or measured with is not for this process.
        start.Environment.Remove("DOTNET_STARTUP_HOOKS");
        var process = Process.Start(start) ?? throw new InvalidOperationException($"The reader process {Program} did not start.");
        // A stack that overflows is printed, all 100,000 frames of it, and nobody wants to read that.
        process.BeginErrorReadLine();
        return new(process);
    }

    /// <summary>Reads a file; items come as the process finds them. <see cref="End"/> tells how it went.</summary>
    public IEnumerable<ReadItem> Read(string format, DroppedFile file, IntakeLimits limits)
    {
        (IsReady, End) = (false, null);
        if (!Ask(new(format, file.Name, file.ContentType, file.Path, limits), file.Content))
        {
            End = BrokenOff.Gone;
            yield break;
        }

        while (Receive(limits.ParsingTime) is { } frame)
        {
            if (frame.Length == 0)
            {
                IsReady = true;
                yield break;
            }

            var answer = JsonSerializer.Deserialize(frame, FrameJson.Default.ReadAnswer)!;
            yield return answer.Article is { } article ? new ReadArticle(article) : new Rejected(answer.Code!, answer.Reason!, answer.Where);
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private bool Ask(ReadRequest request, ReadOnlyMemory<byte> content)
    {
        try
        {
            Frames.Write(_requests, JsonSerializer.SerializeToUtf8Bytes(request, FrameJson.Default.ReadRequest));
            if (request.Path is null) Frames.Write(_requests, content.Span);
            _requests.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The next frame. A process that is silent for too long is killed, which ends its pipe.</summary>
    private byte[]? Receive(TimeSpan patience)
    {
        var late = false;
        byte[]? frame;
        using (new Timer(_ => { late = true; Kill(); }, null, patience, Timeout.InfiniteTimeSpan))
        {
            try
            {
                frame = Frames.Read(_answers);
            }
            catch (IOException)
            {
                frame = null;
            }
        }

        if (frame is not null) return frame;
        End = late ? BrokenOff.Time : _process.WaitForExit(TimeSpan.FromSeconds(30)) ? Of(_process.ExitCode) : BrokenOff.Crash;
        return null;
    }

    private static BrokenOff Of(int exitCode) => exitCode switch
    {
        OutOfMemory => BrokenOff.Memory,
        Aborted or StackOverflow or FastFail => BrokenOff.Crash,
        _ => BrokenOff.Gone,
    };

    private void Kill()
    {
        try
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself meanwhile.
        }
    }

    /// <summary>The host that runs this app, or the one of its runtime when the app has a host of its own.</summary>
    private static string DotNet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Environment.ProcessPath is { } own && Path.GetFileName(own).Equals(name, StringComparison.OrdinalIgnoreCase)) return own;
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }
}

/// <summary>Why a reader process did not finish.</summary>
internal enum BrokenOff
{
    /// <summary>It ended in an orderly way or was killed by somebody else; the file need not be the cause.</summary>
    Gone,
    Crash,
    Time,
    Memory,
}

using System.CommandLine;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Dateline.Intake;
using Dateline.Intake.Apart;
using Dateline.Intake.Content;

namespace Dateline.Tools.Bench;

/// <summary><c>bench-intake [--megabytes N] [--file PATH] [--apart]</c></summary>
internal static class IntakeCommand
{
    private const int BrokenLine = 70_001;

    public static Command Create()
    {
        var megabytes = new Option<int>("--megabytes") { Description = "The size of the JSON Lines file that is made and read.", DefaultValueFactory = _ => 100 };
        var file = new Option<string?>("--file") { Description = "A file to read instead." };
        var apart = new Option<bool>("--apart") { Description = "Read in a process of its own, as the app does." };
        var times = new Option<int>("--times") { Description = "How often to read it.", DefaultValueFactory = _ => 1 };
        var command = new Command("bench-intake", "Measure how fast and in how much memory a bulk file is read; line 70,001 of the one that is made is broken.") { megabytes, file, apart, times };
        command.SetAction(result => Run(result.GetValue(file), result.GetValue(megabytes), result.GetValue(apart), result.GetValue(times)));
        return command;
    }

    private static int Run(string? file, int megabytes, bool apart, int times)
    {
        var path = file ?? Make(megabytes);
        try
        {
            using var readers = apart ? new ReaderPool(everything: true) : null;
            var reader = new ArticleReader(runner: readers);
            for (var time = 0; time < times; time++) Read(reader, path);
            using var process = Process.GetCurrentProcess();
            Console.WriteLine($"peak memory of this process {process.PeakWorkingSet64 / 1e6:F0} MB{(readers is null ? "" : $", of the reader process {readers.PeakMemory / 1e6:F0} MB")}");
            return 0;
        }
        finally
        {
            if (file is null) File.Delete(path);
        }
    }

    private static void Read(ArticleReader reader, string path)
    {
        var start = Stopwatch.GetTimestamp();
        var (articles, rejected) = (0, 0);
        using var content = FileContent.Open(path);
        var reading = reader.Read(content.Named(Path.GetFileName(path)));
        foreach (var item in reading.Items)
        {
            if (item is ReadArticle) articles++;
            else if (rejected++ < 5) Console.WriteLine(item);
        }

        Console.WriteLine($"{reading.Format}: {articles:N0} articles, {rejected:N0} rejected, {Stopwatch.GetElapsedTime(start).TotalSeconds:F3} s, {content.Bytes.Length / 1e6:F1} MB");
    }

    /// <summary>Articles of about a kilobyte, so that 100 MB hold just under 100,000.</summary>
    private static string Make(int megabytes)
    {
        var path = Path.Combine(Path.GetTempPath(), $"dateline-bench-{Guid.NewGuid():N}.jsonl");
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 20);
        var texts = new BenchText(7);
        for (var (line, size) = (1, 0L); size < megabytes * 1_000_000L; line++)
        {
            var article = texts.Article(150);
            var json = JsonSerializer.Serialize(new { title = $"{article.Title} {line}", published = "2015-09-30", paragraphs = article.Paragraphs, note = new string('x', 60) });
            if (line == BrokenLine) json = json[..^5];
            file.Write(json);
            file.Write('\n');
            size += json.Length + 1;
        }

        return path;
    }
}

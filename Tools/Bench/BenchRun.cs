using System.Diagnostics;
using Dateline.Extraction;

namespace Dateline.Tools.Bench;

/// <summary>Times the extractor on made text.</summary>
internal sealed class BenchRun(Extractor extractor)
{
    private static readonly DateOnly Received = new(2024, 5, 7);

    /// <summary>Reads articles of one size until the time is up, at least three.</summary>
    public Measurement Measure(int words, TimeSpan time)
    {
        var texts = new BenchText(words);
        List<double> times = [];
        long allocated = 0, read = 0, characters = 0;
        var whole = Stopwatch.StartNew();
        while (times.Count < 3 || whole.Elapsed < time)
        {
            var article = texts.Article(words);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            extractor.Extract(article, Received);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            read += BenchText.Words(article);
            characters += article.Paragraphs.Sum(paragraph => paragraph.Length + 2);
        }

        times.Sort();
        return new Measurement((int)(read / times.Count), characters / times.Count / 1e6, times.Count, read / times.Sum() * 1000, At(times, 0.5), At(times, 0.99), (double)allocated / read);
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
}

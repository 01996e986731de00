namespace Dateline.Tools.Bench;

/// <summary>What one size of article cost.</summary>
/// <param name="Words">Words in an article.</param>
/// <param name="Megabytes">Its text, in millions of UTF-16 code units.</param>
/// <param name="Runs">How often one was read.</param>
/// <param name="WordsPerSecond">Words a second over all runs, on one core.</param>
/// <param name="P50">Median time of a run, milliseconds.</param>
/// <param name="P99">Time that one run in a hundred exceeds, milliseconds.</param>
/// <param name="BytesPerWord">Bytes allocated a word.</param>
internal sealed record Measurement(int Words, double Megabytes, int Runs, double WordsPerSecond, double P50, double P99, double BytesPerWord);

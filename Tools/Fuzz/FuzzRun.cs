using System.Diagnostics;
using System.Security.Cryptography;

namespace Dateline.Tools.Fuzz;

/// <summary>
/// Changes the files of a corpus over and over, keeps those that reach new code, and saves each that breaks a promise or takes too long.
/// What is being tried lies in <c>current</c>, so that it is there when the process dies of it.
/// </summary>
internal sealed class FuzzRun(string corpus, string findings, int seed, string? only, string? without)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(60);

    private readonly HashSet<string> _found = [];
    private long _started;

    public int Run(TimeSpan time)
    {
        Directory.CreateDirectory(findings);
        var files = Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => !file.EndsWith("outcomes.tsv", StringComparison.Ordinal) && (only is null || Path.GetFileName(file).Contains(only, StringComparison.Ordinal)) && (without is null || !Path.GetFileName(file).Contains(without, StringComparison.Ordinal)))
            .Select(file => (Name: Path.GetFileName(file), Content: File.ReadAllBytes(file)))
            .Where(file => file.Content.Length < 500_000).ToList();
        if (files.Count == 0) throw new InvalidOperationException($"There are no files in {corpus}.");
        var random = new Random(seed);
        var mutator = new Mutator(random);
        var coverage = new Coverage();
        using var watch = new Timer(_ => Watch(), null, Slow, Slow);
        foreach (var (name, content) in files.ToList()) Try(coverage, name, content);
        var (start, tried, kept) = (Stopwatch.GetTimestamp(), 0L, 0);
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            var (name, content) = files[random.Next(files.Count)];
            var changed = mutator.Change(content, files[random.Next(files.Count)].Content);
            tried++;
            if (!Try(coverage, name, changed)) continue;
            files.Add((name, changed));
            kept++;
        }

        Console.WriteLine($"{tried:N0} files tried, {kept:N0} kept for new code, {coverage.Branches:N0} branches seen, {_found.Count} findings in {findings}");
        return _found.Count == 0 ? 0 : 1;
    }

    private bool Try(Coverage coverage, string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(findings, "current"), content);
        File.WriteAllText(Path.Combine(findings, "current.name"), name);
        Coverage.Begin();
        Interlocked.Exchange(ref _started, Stopwatch.GetTimestamp());
        try
        {
            FuzzTarget.Read(content, name);
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Keep(name, content, $"{fault.GetType().Name} {fault.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}: {fault.Message}");
            return false;
        }

        var took = Stopwatch.GetElapsedTime(Interlocked.Exchange(ref _started, 0));
        if (took > Slow) Keep(name, content, $"slow {took.TotalSeconds:F0} s");
        return coverage.IsNew();
    }

    private void Keep(string name, byte[] content, string why)
    {
        var kind = why.Split(':')[0];
        if (!_found.Add(kind)) return;
        var file = $"{Convert.ToHexStringLower(SHA256.HashData(content))[..8]}-{name}";
        File.WriteAllBytes(Path.Combine(findings, file), content);
        Console.WriteLine($"{file}: {why}");
    }

    private void Watch()
    {
        var started = Interlocked.Read(ref _started);
        if (started == 0 || Stopwatch.GetElapsedTime(started) < Hangs) return;
        Console.WriteLine($"{Path.Combine(findings, "current")} takes more than {Hangs.TotalSeconds:0} s.");
        Environment.Exit(2);
    }
}

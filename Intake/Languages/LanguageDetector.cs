using System.Collections.Frozen;

namespace Dateline.Intake.Languages;

/// <summary>
/// Tells languages apart by their script and, in Latin letters, by their small words ("the", "und", "pour"), which make up a third of
/// any running text. Capitalised words do not count but at the start, so that names in another language decide nothing.
/// </summary>
internal static class LanguageDetector
{
    // Enough words to be sure by; what follows is not looked at.
    private const int Sample = 2_000;

    // A word that one language alone uses counts 1, so this is two of them.
    private const double Evidence = 1.6;

    private const double Lead = 1.5;

    // Running text in a language that has no row here: many words in lower case, hardly any of them known.
    private const int Long = 40;
    private const double Known = 0.08;

    private static readonly FrozenDictionary<string, int[]> Languages;
    private static readonly string[] Tags;

    static LanguageDetector()
    {
        var rows = EmbeddedText.Rows("FunctionWords.txt").Select(row => row.Split('\t')).ToList();
        Tags = [.. rows.Select(row => row[0])];
        Languages = rows.SelectMany((row, index) => row[1].Split(' ').Select(word => (word, index)))
            .GroupBy(pair => pair.word, pair => pair.index)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>BCP 47 primary tag; <c>und</c> when the text is long and in no language that is known here; null when it says too little.</summary>
    public static string? Detect(IEnumerable<string> paragraphs)
    {
        var scripts = new ScriptCount();
        Span<double> scores = stackalloc double[Tags.Length];
        var (words, running, known) = (0, 0, 0);
        foreach (var paragraph in paragraphs)
        {
            var shouted = !paragraph.AsSpan().ContainsAnyInRange('a', 'z');
            foreach (var word in new WordRun(paragraph))
            {
                if (words++ == Sample) break;
                scripts.Count(word);
                if (char.IsUpper(word[0]) && !shouted && word.Length > 1 && !IsFirst(paragraph, word)) continue;
                running++;
                if (!Lookup(word, out var languages)) continue;
                known++;
                foreach (var language in languages) scores[language] += 1.0 / languages.Length;
            }
        }

        return scripts.Language ?? Latin(scores, running, known);
    }

    private static string? Latin(ReadOnlySpan<double> scores, int running, int known)
    {
        var (best, second) = (0, 0.0);
        for (var language = 1; language < scores.Length; language++)
        {
            if (scores[language] > scores[best]) best = language;
        }

        for (var language = 0; language < scores.Length; language++)
        {
            if (language != best && scores[language] > second) second = scores[language];
        }

        if (running >= Long && known < Known * running) return "und";
        // Every language but English has to show itself; a headline of names may be in any.
        if (best == 0) return scores[0] > 0 ? "en" : null;
        var clear = scores[best] >= Evidence && scores[best] >= Lead * scores[0] && (scores[best] > second || second == scores[0]);
        return clear ? Tags[best] : null;
    }

    private static bool IsFirst(string paragraph, ReadOnlySpan<char> word) =>
        System.Runtime.CompilerServices.Unsafe.AreSame(
            ref System.Runtime.InteropServices.MemoryMarshal.GetReference(paragraph.AsSpan()),
            ref System.Runtime.InteropServices.MemoryMarshal.GetReference(word));

    private static bool Lookup(ReadOnlySpan<char> word, out int[] languages)
    {
        languages = [];
        if (word.Length > 12) return false;
        Span<char> lower = stackalloc char[12];
        word.ToLowerInvariant(lower);
        for (var at = 0; at < word.Length; at++)
        {
            if (lower[at] == '’') lower[at] = '\'';
        }

        return Languages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..word.Length], out languages!);
    }
}

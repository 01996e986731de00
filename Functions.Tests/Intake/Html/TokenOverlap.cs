namespace Dateline.Functions.Tests.Intake.Html;

/// <summary>How well a text matches another, as bags of words.</summary>
internal static class TokenOverlap
{
    /// <summary>The harmonic mean of precision and recall over words in lower case; 1 when both hold the same words equally often.</summary>
    public static double F1(string found, string expected)
    {
        var (mine, theirs) = (Count(found), Count(expected));
        var shared = mine.Sum(word => Math.Min(word.Value, theirs.GetValueOrDefault(word.Key)));
        return shared == 0 ? 0 : 2.0 * shared / (mine.Values.Sum() + theirs.Values.Sum());
    }

    private static Dictionary<string, int> Count(string text)
    {
        var words = new Dictionary<string, int>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && char.IsLetterOrDigit(text[at]);
            if (inside && start < 0) start = at;
            if (inside || start < 0) continue;
            var word = text[start..at].ToLowerInvariant();
            words[word] = words.GetValueOrDefault(word) + 1;
            start = -1;
        }

        return words;
    }
}

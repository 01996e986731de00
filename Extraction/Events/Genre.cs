using System.Collections.Frozen;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What an article is about, as far as it decides how words that have other uses are to be taken.</summary>
internal enum Genre : byte
{
    Conflict,
    Politics,
    Sport,
    Business,
    Culture,
    Science,
    Disaster,
    Labour,
    Grave,
}

/// <summary>Tells the genre of an article by counting the words of <c>Resources/genres.tsv</c>.</summary>
internal static class Genres
{
    // A sports report may mention the police and a business one a ministry: the other words must be well outnumbered to lose.
    private const double Lead = 1.0;
    private const int Struggle = 4;

    private static readonly FrozenDictionary<string, Genre[]> Words = Read();
    private static readonly FrozenDictionary<string, Genre[]>.AlternateLookup<ReadOnlySpan<char>> ByLetters = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How often the words of each genre are met.</summary>
    public static int[] Count(TokenizedText text)
    {
        var counts = new int[(int)Genre.Grave + 1];
        Span<char> lower = stackalloc char[24];
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var word = text[i];
            if (word.Length > lower.Length) continue;
            var length = word.ToLowerInvariant(lower);
            if (!ByLetters.TryGetValue(lower[..length], out var genres)) continue;
            foreach (var genre in genres) counts[(int)genre]++;
        }

        return counts;
    }

    /// <summary>The genre with the most words; conflict and politics count together against the others.</summary>
    public static Genre Of(int[] counts)
    {
        var grave = Math.Max(counts[(int)Genre.Conflict], 1) + counts[(int)Genre.Politics];
        var (best, most) = (counts[(int)Genre.Conflict] >= counts[(int)Genre.Politics] / 2 ? Genre.Conflict : Genre.Politics, Lead * grave);
        for (var genre = Genre.Sport; genre <= Genre.Disaster; genre++)
        {
            var count = counts[(int)genre];
            if (count >= 2 && count > most) (best, most) = (genre, count);
        }

        // A dispute between a firm and its workers is politics.
        return best == Genre.Business && counts[(int)Genre.Labour] >= Struggle ? Genre.Politics : best;
    }

    /// <summary>Whether an article is about attacks on computers.</summary>
    public static bool IsCyber(TokenizedText text)
    {
        var count = 0;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text[i].Length > 24 || !char.IsAsciiLetter(text[i][0]) || text[i][0] is not ('h' or 'H' or 'r' or 'R' or 'm' or 'M' or 'c' or 'C' or 'p')) continue;
            var word = text[i];
            if (word.StartsWith("hack", StringComparison.OrdinalIgnoreCase) || word.StartsWith("cyber", StringComparison.OrdinalIgnoreCase) || word.StartsWith("ransomware", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("malware", StringComparison.OrdinalIgnoreCase) || word.StartsWith("phishing", StringComparison.OrdinalIgnoreCase)) count++;
        }

        return count >= 3;
    }

    /// <summary>Whether a sentence speaks of nature or an accident and of no fighting.</summary>
    public static bool IsAccident(TokenizedText text, Sentence sentence)
    {
        var accident = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text[i].Length > 24 || !ByLetters.TryGetValue(text[i].ToString().ToLowerInvariant(), out var genres)) continue;
            if (genres.Contains(Genre.Conflict) && text[i] is not "killed") return false;
            accident |= genres.Contains(Genre.Disaster);
        }

        return accident;
    }

    private static FrozenDictionary<string, Genre[]> Read() => Resource.Rows("genres.tsv")
        .SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Genre: Enum.Parse<Genre>(row[0], ignoreCase: true))))
        .GroupBy(pair => pair.Word).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Genre).ToArray());
}

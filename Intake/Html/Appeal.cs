namespace Dateline.Intake.Html;

/// <summary>
/// Tells what a site says to its reader (subscribe, sign in, we use cookies) from what the article says: it speaks of "you" or "we" and
/// of what is sold or asked for. The words are in <c>Appeals.txt</c>. Quotations are people's own words, so a text with one is none.
/// </summary>
internal static class Appeal
{
    private const int Longest = 600;
    private const int Addressed = 2;

    private static readonly HashSet<string> Persons = new(StringComparer.OrdinalIgnoreCase) { "you", "your", "we", "our", "us" };
    private static readonly string[] Offers = [.. EmbeddedText.Rows("Appeals.txt")];

    public static bool Reads(string text)
    {
        if (text.Length > Longest || text.AsSpan().IndexOfAny("\"“”«»") >= 0) return false;
        var persons = 0;
        var lower = $" {text.ToLowerInvariant()} ";
        foreach (var word in new Languages.WordRun(text))
        {
            if (Persons.Contains(word.ToString())) persons++;
        }

        if (persons == 0) return false;
        var offers = Offers.Count(offer => Contains(lower, offer));
        return offers > 0 && persons + offers > Addressed;
    }

    private static bool Contains(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (!char.IsLetter(text[at - 1]) && !char.IsLetter(text[at + words.Length])) return true;
        }

        return false;
    }
}

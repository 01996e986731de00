namespace Dateline.Intake.Text;

/// <summary>Tells a headline from the first sentence of a story.</summary>
internal static class Headline
{
    private const int MaxLength = 200;
    private const int MaxWords = 30;

    public static bool Reads(string line)
    {
        if (line.Length is 0 or > MaxLength || !line.Any(char.IsLetter)) return false;
        if (line.AsSpan().Count(' ') >= MaxWords) return false;
        return !EndsLikeSentence(line) && !Byline.Reads(line) && WireDateline.Find(line) is null && Normalising.PrintedDate.ParseLine(line) is null;
    }

    private static bool EndsLikeSentence(string line)
    {
        var bare = line.AsSpan().TrimEnd("”’\"')]»");
        if (bare.IsEmpty || bare[^1] is ':' or ';' or ',') return true;
        return bare[^1] == '.' && !EndsInInitials(bare) && !bare.EndsWith("..");
    }

    /// <summary>"U.S." and "p.m." end in a stop that is part of the word.</summary>
    private static bool EndsInInitials(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOf(' ') + 1)..];
        return word.Length >= 4 && word[^3] == '.' && char.IsLetter(word[^2]);
    }
}

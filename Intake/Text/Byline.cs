namespace Dateline.Intake.Text;

/// <summary>Lines that say who wrote the article: "By Jane Doe", "By Jane Doe and John Roe in Kabul".</summary>
internal static class Byline
{
    private const int MaxLength = 150;
    private const int MaxWords = 18;

    public static bool Reads(string line)
    {
        if (line.Length is 0 or > MaxLength || line.AsSpan().Count(' ') >= MaxWords) return false;
        if (IsOurOwn(line)) return true;
        if (!StartsWithBy(line)) return false;
        // A sentence may begin with "By" too, but ends in a full stop, or says something after a comma in lower case.
        return line[^1] is not ('.' or '!' or '?' or ':') && NamesSomebody(line.AsSpan(3).TrimStart());
    }

    /// <summary>"From our cricket correspondent", "Our Foreign Staff".</summary>
    private static bool IsOurOwn(string line)
    {
        var from = line.StartsWith("From ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Our ", StringComparison.OrdinalIgnoreCase);
        return from && char.IsLetter(line[^1]) && line.Split(' ') is { Length: <= 8 } words
            && words[^1].ToLowerInvariant() is "correspondent" or "correspondents" or "staff" or "reporter" or "reporters" or "editor" or "bureau";
    }

    private static bool StartsWithBy(string line) =>
        line.Length > 4 && (line.StartsWith("By ", StringComparison.Ordinal) || line.StartsWith("BY ", StringComparison.Ordinal));

    private static bool NamesSomebody(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty) return false;
        if (char.IsUpper(rest[0])) return true;
        return rest.StartsWith("a ") || rest.StartsWith("an ") || rest.StartsWith("our ") || rest.StartsWith("the ");
    }
}

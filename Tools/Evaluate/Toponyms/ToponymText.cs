using System.Globalization;
using System.Text;

namespace Dateline.Tools.Evaluate.Toponyms;

/// <summary>A text whose place names are marked with where they are.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Paragraphs">The plain text, the title first.</param>
/// <param name="Toponyms">The marked names, by position in the paragraphs joined by blank lines.</param>
internal sealed record ToponymText(string Name, DateOnly Published, string[] Paragraphs, IReadOnlyList<GoldToponym> Toponyms)
{
    public const string Break = "\n\n";

    private const string Heading = "published:", Open = "[[", Close = "]]";

    /// <summary>Reads a file: <c>published: yyyy-MM-dd</c>, the title, then paragraphs split by blank lines, names marked <c>[[Name|lat|lon|CC]]</c>.</summary>
    /// <exception cref="FormatException">The file is not of that form.</exception>
    public static ToponymText Read(string path)
    {
        try
        {
            return Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path).ReplaceLineEndings("\n"));
        }
        catch (FormatException fault)
        {
            throw new FormatException($"{path}: {fault.Message}", fault);
        }
    }

    internal static ToponymText Parse(string name, string file)
    {
        if (file.Split('\n', 3) is not [var published, var title, var body] || !published.StartsWith(Heading, StringComparison.Ordinal)
            || !DateOnly.TryParseExact(published[Heading.Length..].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new FormatException("The first line is not 'published: yyyy-MM-dd', the second the title.");
        var paragraphs = body.Split(Break, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (text, toponyms) = Strip(string.Join(Break, [title.Trim(), .. paragraphs]));
        return new(name, day, text.Split(Break), toponyms);
    }

    private static (string Text, List<GoldToponym> Toponyms) Strip(string marked)
    {
        var text = new StringBuilder(marked.Length);
        List<GoldToponym> toponyms = [];
        var at = 0;
        while (marked.IndexOf(Open, at, StringComparison.Ordinal) is >= 0 and var open)
        {
            text.Append(marked, at, open - at);
            var close = marked.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0 || marked[(open + Open.Length)..close].Split('|') is not [var name, var lat, var lon, { Length: 2 } country] || Degrees(lat) is not { } y || Degrees(lon) is not { } x)
                throw new FormatException($"'{marked[open..Math.Min(marked.Length, open + 40)]}' is not a mark; write [[Name|lat|lon|CC]].");
            toponyms.Add(new(text.Length, text.Length + name.Length, name, (y, x), country));
            text.Append(name);
            at = close + Close.Length;
        }

        return (text.Append(marked, at, marked.Length - at).ToString(), toponyms);
    }

    private static double? Degrees(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}

/// <summary>A marked place name: offsets into the plain text, end exclusive.</summary>
internal readonly record struct GoldToponym(int Start, int End, string Name, (double Lat, double Lon) Point, string Country);

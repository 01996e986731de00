using System.Buffers;
using System.Text;

namespace Dateline.Intake.Normalising;

/// <summary>The encodings a file's media type, XML declaration and HTML head name.</summary>
internal static class DeclaredEncoding
{
    private const int Head = 2048;
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \"';/>\r\n\t");

    public static IEnumerable<string> Candidates(ReadOnlySpan<byte> content, string? contentType)
    {
        var names = new List<string>(2);
        if (contentType is not null) Add(names, contentType, "charset=");
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, Head)]);
        if (head.TrimStart() is ['<', ..])
        {
            Add(names, head, head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal) ? "encoding=" : "charset=");
            if (names.Count == 0) Add(names, head, "charset=");
        }

        return names;
    }

    private static void Add(List<string> names, string text, string label)
    {
        var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return;
        var rest = text.AsSpan(at + label.Length).TrimStart(" \"'");
        var end = rest.IndexOfAny(Ends);
        var name = (end < 0 ? rest : rest[..end]).ToString();
        if (name.Length is > 0 and < 40) names.Add(name);
    }
}

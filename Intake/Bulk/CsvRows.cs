using System.Text;

namespace Dateline.Intake.Bulk;

/// <summary>A row of a table.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Fields">Its values; null when a quoted value never ends.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string>? Fields);

/// <summary>Cuts text into rows as RFC 4180 says: quoted values may hold delimiters, line breaks and doubled quotes. One pass.</summary>
internal static class CsvRows
{
    public static IEnumerable<CsvRow> Read(string text, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (at, line, start) = (0, 1, 1);
        while (at < text.Length)
        {
            if (text[at] == '"' && field.Length == 0)
            {
                if (!Quoted(text, ref at, ref line, field))
                {
                    yield return new(start, null);
                    yield break;
                }

                continue;
            }

            var character = text[at++];
            if (character == delimiter)
            {
                Take(fields, field);
            }
            else if (character is '\n' or '\r')
            {
                if (character == '\r' && at < text.Length && text[at] == '\n') at++;
                Take(fields, field);
                line++;
                if (fields.Count > 1 || fields[0].Length > 0) yield return new(start, fields);
                fields = [];
                start = line;
            }
            else
            {
                field.Append(character);
            }
        }

        Take(fields, field);
        if (fields.Count > 1 || fields[0].Length > 0) yield return new(start, fields);
    }

    /// <summary>Reads what stands between quotes; false when the closing one is missing.</summary>
    private static bool Quoted(string text, ref int at, ref int line, StringBuilder field)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n') line++;
            if (text[at] != '"')
            {
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append(text[at++]);
            }
            else
            {
                at++;
                return true;
            }
        }

        return false;
    }

    private static void Take(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString());
        field.Clear();
    }
}

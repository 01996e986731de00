using System.Text;
using System.Text.Json;

namespace Dateline.Functions.Http.Formats;

/// <summary>
/// A table as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe before it: the text comes from
/// articles, and whoever writes one must not run anything on the reader's machine.
/// </summary>
public static class CsvTable
{
    // Some spreadsheets take the wide forms of East Asian keyboards as well.
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static ReadOnlyMemory<byte> Write(IReadOnlyList<string> columns, IEnumerable<JsonElement> items)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(items);
        var paths = columns.Select(column => column.Split('.')).ToList();
        var table = new StringBuilder();
        table.AppendJoin(',', columns).Append("\r\n");
        foreach (var item in items)
        {
            table.AppendJoin(',', paths.Select(path => Cell(At(item, path)))).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(table.ToString());
    }

    /// <summary>One value: nothing for null, a list's values with <c>; </c> between them.</summary>
    public static string Cell(JsonElement? value) => value?.ValueKind switch
    {
        null or JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => Quoted(Safe(value.Value.GetString()!)),
        JsonValueKind.Array => Quoted(Safe(string.Join("; ", value.Value.EnumerateArray().Select(Plain)))),
        JsonValueKind.Object => Quoted(Safe(value.Value.GetRawText())),
        _ => value.Value.GetRawText(),
    };

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Safe(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 && !text.StartsWith(' ') && !text.EndsWith(' ')
        ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static JsonElement? At(JsonElement item, string[] path)
    {
        foreach (var name in path)
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out item)) return null;
        }

        return item;
    }
}

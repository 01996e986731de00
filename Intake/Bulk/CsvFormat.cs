using Dateline.Intake.Html;
using Dateline.Intake.Normalising;
using Dateline.Intake.Text;

namespace Dateline.Intake.Bulk;

/// <summary>A table with a header that names its columns, an article a row; separated by commas, semicolons or tabs.</summary>
internal sealed class CsvFormat : IArticleFormat
{
    private const int WidestHeader = 2000;

    // A body may be HTML, which is longer than its text.
    private const int CharactersPerTextByte = 4;

    public string Name => "csv";

    public Likeness Recognise(DroppedFile file)
    {
        if (Header(file.Head) is null) return Likeness.None;
        return file.Extension is ".csv" or ".tsv" || file.MediaType is "text/csv" or "text/tab-separated-values" ? Likeness.Certain : Likeness.Named;
    }

    public IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits)
    {
        if (Header(file.Head) is not var (columns, delimiter))
        {
            yield return new Rejected(RejectionCodes.Malformed, "The first line does not name columns that are known: a title and a body are needed at least.", "line 1");
            yield break;
        }

        var found = false;
        using var text = file.OpenText();
        foreach (var row in CsvRows.Read(text, delimiter, limits.ArticleBytes * CharactersPerTextByte).Skip(1))
        {
            found = true;
            yield return Article(row, columns, limits);
        }

        if (!found) yield return new Rejected(RejectionCodes.Empty, "The table has a header and no rows.");
    }

    private static ReadItem Article(CsvRow row, Dictionary<string, int> columns, IntakeLimits limits)
    {
        var where = $"line {row.Line}";
        if (row.Fields is not { } fields)
        {
            return row.Fault == CsvFault.TooLong
                ? new Rejected(RejectionCodes.LimitExceeded, $"The row of {where} is longer than an article of at most {limits.ArticleBytes:N0} bytes of text needs.", where)
                : new Rejected(RejectionCodes.Malformed, $"A quoted value that opens in the row of {where} never ends.", where);
        }

        var body = Value(fields, columns, FieldNames.Bodies);
        IReadOnlyList<string> paragraphs = body is null ? [] : HtmlText.IsFragment(body) ? HtmlText.FragmentParagraphs(body) : ParagraphSplitter.Split(body);
        if (paragraphs.Count == 0) return new Rejected(RejectionCodes.NoText, $"The row of {where} has no text in its body column.", where);
        return new ReadArticle(ArticleAssembly.Assemble(paragraphs, new()
        {
            Title = Value(fields, columns, FieldNames.Titles) ?? Value(fields, columns, FieldNames.ListTitles),
            Byline = Value(fields, columns, FieldNames.Bylines),
            Published = PrintedDate.Parse(Value(fields, columns, FieldNames.Days)),
            Source = Value(fields, columns, FieldNames.Sources),
            Url = Value(fields, columns, FieldNames.Addresses),
            Language = Value(fields, columns, FieldNames.Languages),
        }));
    }

    private static string? Value(IReadOnlyList<string> fields, Dictionary<string, int> columns, string[] names)
    {
        foreach (var name in names)
        {
            if (columns.TryGetValue(name, out var column) && column < fields.Count && !string.IsNullOrWhiteSpace(fields[column])) return fields[column];
        }

        return null;
    }

    /// <summary>The columns by name, and what separates them; null when the first line is no header of articles.</summary>
    private static (Dictionary<string, int> Columns, char Delimiter)? Header(string text)
    {
        text = text.TrimStart('\uFEFF').TrimStart();
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        if (end is <= 0 or > WidestHeader) return null;
        foreach (var delimiter in (ReadOnlySpan<char>)[',', ';', '\t', '|'])
        {
            if (CsvRows.Read(new StringReader(text[..end]), delimiter, WidestHeader * 2).FirstOrDefault()?.Fields is not { Count: > 1 } names) continue;
            var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            for (var column = 0; column < names.Count; column++) columns.TryAdd(names[column].Trim(), column);
            if (FieldNames.Titles.Concat(FieldNames.ListTitles).Any(columns.ContainsKey) && FieldNames.Bodies.Any(columns.ContainsKey)) return (columns, delimiter);
        }

        return null;
    }
}

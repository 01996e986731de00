using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.Tools.Bench.Http;

/// <summary>Made articles as JSON Lines, the same for the same seed, in the order of their days as an archive gives them.</summary>
internal sealed class BenchArticles(int seed, int words)
{
    private const int InDay = 50;
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly NewsText _text = new(seed);
    private int _made;

    /// <summary>So many articles, one a line.</summary>
    public byte[] Lines(int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++) lines.Append(Line()).Append('\n');
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    /// <summary>One article.</summary>
    public string Line()
    {
        var article = _text.Article(words);
        _made++;
        return JsonSerializer.Serialize(
            new
            {
                title = article.Title,
                published = First.AddDays(_made / InDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                source = "Bench Wire",
                body = string.Join("\n\n", article.Paragraphs),
            },
            Plain);
    }
}

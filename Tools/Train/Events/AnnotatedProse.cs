using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Tools.Evaluate.Gold;

namespace Dateline.Tools.Train.Events;

/// <summary>Reads the facts of <c>Training/Facts</c>: for each file of <c>Training/Prose</c> a line of JSON an article, in the format of the gold articles.</summary>
internal static class AnnotatedProse
{
    /// <exception cref="FormatException">A line names an article that the prose does not have.</exception>
    public static IEnumerable<GoldArticle> Read(string prose, string facts)
    {
        foreach (var file in Directory.EnumerateFiles(facts, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var articles = Markup.Articles(Path.Combine(prose, $"{name}.ann"));
            foreach (var line in File.ReadLines(file))
            {
                var read = JsonSerializer.Deserialize(line, ProseJson.Default.ProseFacts) ?? throw new FormatException($"{file}: a line holds no facts.");
                if (read.Article < 1 || read.Article > articles.Length) throw new FormatException($"{file}: {name}.ann has no article {read.Article}.");
                var (text, mentions) = Markup.Strip(articles[read.Article - 1].Trim('\n'));
                yield return new($"{name}-{read.Article:00}", text, mentions, new()
                {
                    Published = read.Published,
                    Genre = read.Genre,
                    Figures = read.Figures,
                    Places = read.Places,
                    Events = read.Events,
                    People = [],
                    Quotes = [],
                    Dates = [],
                    Claims = [],
                });
            }
        }
    }
}

/// <summary>The facts of one article of a file, counted from 1; quotations, dates and claims are not annotated there.</summary>
internal sealed record ProseFacts(
    int Article, DateOnly Published, string Genre, IReadOnlyList<GoldFigure> Figures, IReadOnlyList<GoldPlace> Places, IReadOnlyList<GoldEvent> Events);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProseFacts))]
internal sealed partial class ProseJson : JsonSerializerContext;

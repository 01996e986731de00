using Dateline.Extraction.Documents;
using Dateline.Functions.Storage.Articles;
using Dateline.Functions.Storage.Entities;

namespace Dateline.Functions.Storage.Words;

/// <summary>The terms of an article: its words, and marks by which a search is narrowed.</summary>
public static class ArticleTerms
{
    // Past this word phrases are no longer looked for.
    private const int MostPositions = 20_000;

    public static string OfEntity(string id) => $"@{id}";

    public static string OfCountry(string code) => $"#{code}";

    public static string OfLanguage(string tag) => $"${tag}";

    public static string OfSource(string name) => $"&{NameKey.Fold(name)}";

    public static SortedDictionary<string, Posting> Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var words = TextWords.Read(document.Text).ToList();
        var title = document.Title?.Length ?? 0;
        var terms = new SortedDictionary<string, Posting>(StringComparer.Ordinal);
        foreach (var group in words.Select((word, position) => (word.Term, word.Start, Position: position)).GroupBy(word => word.Term))
        {
            terms[group.Key] = new(words.Count, group.Count(word => word.Start < title), group.Count(), [.. group.Select(word => word.Position).Where(position => position < MostPositions)]);
        }

        var mark = new Posting(words.Count, 0, 0, []);
        foreach (var entity in document.Entities)
        {
            terms[OfEntity(entity.Id)] = mark;
            if (entity is { Type: EntityType.Gpe or EntityType.Loc or EntityType.Fac, Country: { } country }) terms[OfCountry(country)] = mark;
        }

        foreach (var language in LanguageTag.Ranges(document.Language)) terms[OfLanguage(language)] = mark;
        if (document.Source is { } source) terms[OfSource(source)] = mark;
        return terms;
    }
}

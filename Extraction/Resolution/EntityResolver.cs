using System.Text;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>Groups mentions into entities and gives them ids that mean the same across articles.</summary>
public static class EntityResolver
{
    /// <summary>One entity for each name and type, by first mention.</summary>
    public static IReadOnlyList<Entity> Resolve(TokenizedText text, IReadOnlyList<NameSpan> names, Article article)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. names
            .GroupBy(name => $"{Namespace(name.Type)}:{Slug(text.Text.AsSpan(name.Start, name.End - name.Start))}")
            .Select(group => new Entity
            {
                Id = group.Key,
                Type = group.First().Type,
                Name = text.Text[group.First().Start..group.First().End],
                Confidence = Math.Round(group.Max(name => name.Confidence), 2),
                Mentions = [.. group.Select(name => new Mention(name.Start, name.End, text.Text[name.Start..name.End]))],
            })];
    }

    private static string Namespace(EntityType type) => type switch
    {
        EntityType.Person => "per",
        EntityType.Gpe or EntityType.Loc or EntityType.Fac => "place",
        EntityType.Group => "grp",
        _ => type.ToString().ToLowerInvariant(),
    };

    private static string Slug(ReadOnlySpan<char> name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}

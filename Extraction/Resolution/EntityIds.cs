using System.Security.Cryptography;
using System.Text;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Ids from names: a scheme for the type and the folded name with hyphens. A person known by one name only gets an id of the article's
/// own, <c>per:~name@</c> and eight characters of the text's hash, so that it cannot gather namesakes from other articles.
/// </summary>
internal static class EntityIds
{
    private const int HashBytes = 4;

    public static string Of(EntityType type, string name) => $"{Scheme(type)}:{Slug(name)}";

    public static string OfBareName(string name, string text) => $"per:~{Slug(name)}@{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes))}";

    public static string Slug(string name) => Folding.Fold(name) is { Length: > 0 } folded ? folded.Replace(' ', '-') : Convert.ToHexStringLower(Encoding.UTF8.GetBytes(name));

    private static string Scheme(EntityType type) => type switch
    {
        EntityType.Person => "per",
        EntityType.Group => "grp",
        EntityType.Gpe => "place",
        EntityType.Product => "prod",
        _ => type.ToString().ToLowerInvariant(),
    };
}

using System.Globalization;

namespace Dateline.Functions.Query.Search;

/// <summary>Where a search goes on.</summary>
/// <param name="Until">The newest month that is looked at; null for all.</param>
/// <param name="Weights">How rare each term was when the search came to these months.</param>
/// <param name="Score">The score of the last article given.</param>
/// <param name="Article">Its id; empty when these months have not been begun.</param>
public sealed record SearchPosition(string? Until, IReadOnlyList<int> Weights, long Score, string Article)
{
    public static SearchPosition? Parse(string? position)
    {
        if (position?.Split('|') is not [var until, var weights, var score, var article]) return null;
        return new(
            until.Length == 0 ? null : until, [.. weights.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(weight => int.Parse(weight, CultureInfo.InvariantCulture))],
            long.Parse(score, CultureInfo.InvariantCulture), article);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Until}|{string.Join(',', Weights)}|{Score}|{Article}");
}

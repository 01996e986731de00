using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Tagging;

/// <summary>
/// Finds names by rule: a short list (<c>Resources/names.tsv</c>), and people after a title ("Mr Hussaini", "President Hamid Karzai").
/// It claims nothing it has no reason for, so it misses most names.
/// </summary>
public sealed class RuleTagger : INameTagger
{
    private const int LongestName = 3;
    private const float Listed = 0.9f;
    private const float Titled = 0.8f;

    private static readonly FrozenDictionary<string, EntityType>.AlternateLookup<ReadOnlySpan<char>> Names =
        Resource.Rows("names.tsv").ToFrozenDictionary(row => row[0], row => Enum.Parse<EntityType>(row[1], ignoreCase: true)).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles =
        FrozenSet.Create(StringComparer.Ordinal, "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Gen", "Gen.", "Col", "Col.", "President", "Minister", "Chancellor", "Senator", "Professor", "Judge", "Sir", "Dame")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public IReadOnlyList<NameSpan> Tag(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<NameSpan> found = [];
        for (var i = 0; i < text.Tokens.Length;)
        {
            var name = Match(text, i) ?? AfterTitle(text, i);
            if (name is { } span) found.Add(span);
            i = name?.EndToken ?? i + 1;
        }

        return found;
    }

    private static NameSpan? Match(TokenizedText text, int first)
    {
        for (var end = Math.Min(first + LongestName, text.Tokens.Length); end > first; end--)
        {
            var (from, to) = (text.Tokens[first].Start, text.Tokens[end - 1].End);
            if (Names.TryGetValue(text.Text.AsSpan(from, to - from), out var type)) return new NameSpan(first, end, from, to, type, Listed);
        }

        return null;
    }

    private static NameSpan? AfterTitle(TokenizedText text, int first)
    {
        if (first == 0 || !Titles.Contains(text[first - 1])) return null;
        var end = first;
        while (end < text.Tokens.Length && end < first + LongestName && text.Tokens[end].Kind == TokenKind.Word && char.IsUpper(text[end][0])) end++;
        return end == first ? null : new NameSpan(first, end, text.Tokens[first].Start, text.Tokens[end - 1].End, EntityType.Person, Titled);
    }
}

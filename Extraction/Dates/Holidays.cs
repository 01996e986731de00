using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Dates;

/// <summary>Recognises the holidays of <c>Resources/holidays.tsv</c>.</summary>
internal static class Holidays
{
    // The longest names first.
    private static readonly FrozenDictionary<string, Holiday[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord = Resource.Rows("holidays.tsv").Select(Holiday.Parse)
        .GroupBy(holiday => holiday.Words[0]).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(holiday => holiday.Words.Length).ToArray())
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The holiday whose name starts at a token, and one past its last token.</summary>
    public static (int End, Holiday? Holiday) At(FactContext context, int head)
    {
        if (!ByFirstWord.TryGetValue(context.Lower(head), out var named)) return (head, null);
        Holiday? found = null;
        string? country = null;
        foreach (var holiday in named)
        {
            if (found is not null && holiday.Words.Length < found.Words.Length) break;
            if (!IsNamed(context, head, holiday)) continue;
            if (holiday.Country == "*") found ??= holiday;
            else if (holiday.Country == (country ??= CountryAt(context, head))) found = holiday;
        }

        return found is null ? (head, null) : (head + found.Words.Length, found);
    }

    private static bool IsNamed(FactContext context, int head, Holiday holiday)
    {
        var length = 0;
        while (length < holiday.Words.Length && context.Is(head + length, holiday.Words[length])) length++;
        return length == holiday.Words.Length && (length == 1 || context.IsCapital(head + length - 1) || holiday.Words[0] is "independence" || !char.IsLetter(context.Mark(head + 1)));
    }

    /// <summary>The country nearest before or after in the sentence, else the one the article names most; empty when it names none.</summary>
    private static string CountryAt(FactContext context, int token)
    {
        var sentence = context.SentenceOf(token);
        for (var distance = 1; distance < sentence.EndToken - sentence.FirstToken; distance++)
        {
            if (token - distance >= sentence.FirstToken && Country(context, token - distance) is { } before) return before;
            if (token + distance < sentence.EndToken && Country(context, token + distance) is { } after) return after;
        }

        return context.Entities.Where(entity => entity is { Type: EntityType.Gpe, Country: not null })
            .GroupBy(entity => entity.Country!).MaxBy(group => group.Sum(entity => entity.Mentions.Count))?.Key ?? "";
    }

    private static string? Country(FactContext context, int token) => context.EntityAt(token) is { Type: EntityType.Gpe, Country: { } country } ? country : null;
}

using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Query.Search;

/// <summary>What a reader typed: every word has to be in an article, those in quotation marks one after the other, those after a minus not at all.</summary>
/// <param name="Phrases">The terms of each word or phrase that has to be there.</param>
/// <param name="Without">The terms of each that must not.</param>
public sealed record SearchWords(IReadOnlyList<IReadOnlyList<string>> Phrases, IReadOnlyList<IReadOnlyList<string>> Without)
{
    /// <summary>More would be a text and no question.</summary>
    public const int MostTerms = 16;

    public IEnumerable<string> Terms => Phrases.Concat(Without).SelectMany(phrase => phrase).Distinct();

    public static SearchWords Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (phrases, without) = (new List<IReadOnlyList<string>>(), new List<IReadOnlyList<string>>());
        foreach (var (text, isUnwanted) in Parts(query.Replace('“', '"').Replace('”', '"')))
        {
            List<string> terms = [.. TextWords.Read(text).Select(word => word.Term)];
            if (terms.Count == 0) continue;
            // A word that is written with a hyphen or a point is several terms in a row.
            (isUnwanted ? without : phrases).Add(terms);
        }

        return new(phrases, without);
    }

    private static IEnumerable<(string Text, bool IsUnwanted)> Parts(string query)
    {
        for (var at = 0; at < query.Length;)
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }

            var unwanted = query[at] == '-' && at + 1 < query.Length;
            if (unwanted) at++;
            var quoted = query[at] == '"';
            var start = quoted ? at + 1 : at;
            var end = quoted ? query.IndexOf('"', start) : query.AsSpan(start).IndexOfAny([' ', '\t', '\u00A0', '"']) is var length and >= 0 ? start + length : -1;
            if (end < 0) end = query.Length;
            yield return (query[start..end], unwanted);
            at = quoted ? end + 1 : end;
        }
    }
}

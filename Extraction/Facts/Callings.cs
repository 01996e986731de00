using Dateline.Extraction.Documents;

namespace Dateline.Extraction.Facts;

/// <summary>What the people of an article are: "the mayor, Ann Lee", "the curator Jo Roy".</summary>
/// <param name="context">The article.</param>
internal sealed class Callings(FactContext context)
{
    private const int LongestPhrase = 8;

    private readonly Dictionary<string, Entity> holders = [];
    private readonly HashSet<string> described = [], shared = [];

    /// <summary>The person last given a calling.</summary>
    public Entity? Holder(ReadOnlySpan<char> calling) => holders.TryGetValue(calling.ToString(), out var entity) ? entity : null;

    /// <summary>Whether the article tells what a person is.</summary>
    public bool Describes(Entity person) => described.Contains(person.Id);

    /// <summary>The only person who has the calling that a phrase with "the" ends with.</summary>
    public Entity? Called(string phrase)
    {
        var words = phrase.ToLowerInvariant().Split(' ');
        return words.Length is > 1 and < LongestPhrase && words[0] == "the" && !shared.Contains(words[^1]) && holders.TryGetValue(words[^1], out var entity) ? entity : null;
    }

    /// <summary>Takes in the nouns before a name and in the apposition after it.</summary>
    public void Learn(Entity person, int first, int end)
    {
        for (var i = first - 1; i >= 0 && i > first - 4 && (!context.IsPunctuation(i) || i == first - 1 && context.IsComma(i)); i--)
        {
            if (context.Is(i, WordClass.Person)) Give(context.Lower(i).ToString(), person);
            else if (context.Is(i, "justice") && context.IsCapital(i)) Give("judge", person);
        }

        // A title alone ("General Lee") tells little.
        if (context.Is(first - 1, WordClass.Person) && !context.IsCapital(first - 1)) described.Add(person.Id);
        if (!context.IsComma(end)) return;
        for (var i = end + 1; i < Math.Min(end + 10, context.Count) && !context.IsPunctuation(i) && !context.Is(i, WordClass.Relative | WordClass.Preposition); i++)
        {
            if (!context.Is(i, WordClass.Person)) continue;
            Give(context.Lower(i).ToString(), person);
            described.Add(person.Id);
        }
    }

    private void Give(string calling, Entity person)
    {
        if (holders.TryGetValue(calling, out var other) && other.Id != person.Id) shared.Add(calling);
        holders[calling] = person;
    }
}

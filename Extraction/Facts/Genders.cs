using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Facts;

/// <summary>Which pronouns names and phrases can take: from titles, from given names (<c>Resources/name-genders.tsv</c>) and from nouns.</summary>
internal static class Genders
{
    private static readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> Given = Resource.Rows("name-genders.tsv")
        .SelectMany(row => row[1].Split(' ').Select(name => (name, gender: row[0] == "woman" ? Gender.Woman : Gender.Man)))
        .GroupBy(pair => pair.name).ToFrozenDictionary(group => group.Key, group => group.Aggregate(Gender.None, (all, pair) => all | pair.gender))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a given name in lower case tells; none when it tells nothing.</summary>
    public static Gender OfGiven(ReadOnlySpan<char> lower) => Given.TryGetValue(lower, out var gender) && gender != Gender.Person ? gender : Gender.None;

    public static Gender OfPronoun(ReadOnlySpan<char> word) => word switch
    {
        "he" or "him" or "his" => Gender.Man,
        "she" or "her" => Gender.Woman,
        "it" or "its" => Gender.Thing,
        "they" or "them" or "their" => Gender.Many,
        _ => Gender.None,
    };

    /// <summary>What a person's mention tells: its title, its given name, an apposition after it.</summary>
    public static Gender OfMention(FactContext context, int first, int end)
    {
        if (first > 0)
        {
            var title = context.Lower(first - 1);
            if (title is "mr" or "mr." or "sir" or "lord" or "king" or "prince" or "father" or "brother") return Gender.Man;
            if (title is "mrs" or "mrs." or "ms" or "ms." or "miss" or "queen" or "princess" or "lady" or "sister" or "dame" or "madam" or "madame") return Gender.Woman;
        }

        if (end - first > 1 && OfGivenName(context.Lower(first)) is var given && given is Gender.Man or Gender.Woman) return given;
        if (!context.IsComma(end)) return Gender.Person;
        for (var i = end + 1; i < Math.Min(end + 8, context.Count) && !context.IsPunctuation(i); i++)
        {
            if (context.Is(i, WordClass.Preposition | WordClass.Relative)) break;
            if (context.Is(i, WordClass.Woman) && !context.Is(i + 1, "'s")) return Gender.Woman;
            if (context.Is(i, WordClass.Man) && !context.Is(i + 1, "'s")) return Gender.Man;
        }

        return Gender.Person;
    }

    private static Gender OfGivenName(ReadOnlySpan<char> name)
    {
        Span<char> plain = stackalloc char[Math.Min(name.Length, 40)];
        for (var i = 0; i < plain.Length; i++) plain[i] = Folding.Fold(name[i]);
        return Given.TryGetValue(plain, out var gender) ? gender : Gender.None;
    }

    /// <summary>What a phrase without a name can take, from its nouns; none when it names no one.</summary>
    public static Gender OfPhrase(FactContext context, int first, int end)
    {
        var found = Gender.None;
        for (var i = first; i < end; i++)
        {
            if (context.Is(i, WordClass.Preposition | WordClass.Relative) && found != Gender.None) break;
            if (context.Is(i, WordClass.Woman)) found = Gender.Woman;
            else if (context.Is(i, WordClass.Man)) found = Gender.Man;
            else if (context.Is(i, WordClass.People | WordClass.Mass)) found = Gender.Many;
            else if (context.Is(i, WordClass.Person)) found = Gender.Person;
        }

        return found == Gender.None ? Gender.Body : found;
    }

    public static Gender OfEntity(Entity entity) => entity.Type switch
    {
        EntityType.Person => Gender.Person,
        EntityType.Norp => Gender.Many,
        _ => Gender.Body,
    };
}

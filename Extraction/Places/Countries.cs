using System.Collections.Frozen;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Places;

/// <summary>A country or territory: ISO 3166-1 alpha-2 code (XK for Kosovo), usual English name, usual word for its people ("Afghan"; null when there is none).</summary>
public sealed record Country(string Code, string Name, string? People);

/// <summary>A word for people of a country. National is false for peoples and townspeople within it ("Catalan", "Londoner").</summary>
public readonly record struct Demonym(Country Country, bool National);

/// <summary>Countries by code, name and people, from <c>Resources/countries.tsv</c>. Names are compared without case and accents.</summary>
public static class Countries
{
    private static readonly FrozenDictionary<string, Country> Codes;
    private static readonly FrozenDictionary<string, Country> Names;
    private static readonly FrozenDictionary<string, Demonym> People;

    static Countries()
    {
        Dictionary<string, Country> codes = [], names = [];
        Dictionary<string, Demonym> people = [];
        foreach (var row in Resource.Rows("countries.tsv"))
        {
            string[] national = Split(row[5]);
            var country = new Country(row[0], row[1], national.FirstOrDefault());
            codes[country.Code] = country;
            foreach (var name in Split(row[4]).Prepend(country.Name)) names.TryAdd(Folding.Fold(name), country);
            foreach (var word in national) people.TryAdd(Folding.Fold(word), new Demonym(country, National: true));
            foreach (var word in Split(row[6])) people.TryAdd(Folding.Fold(word), new Demonym(country, National: false));
        }

        (Codes, Names, People) = (codes.ToFrozenDictionary(), names.ToFrozenDictionary(), people.ToFrozenDictionary());
    }

    /// <summary>The country of a code; null when there is none.</summary>
    public static Country? ByCode(string code) => Codes.GetValueOrDefault(code);

    /// <summary>The country of a name ("Burma", "U.K."); null when there is none.</summary>
    public static Country? ByName(ReadOnlySpan<char> name) => Names.GetValueOrDefault(Folding.Fold(name));

    /// <summary>The country of a people ("Afghans", "Scottish"); null when the word is none of a single country ("Congolese" is the larger one's).</summary>
    public static Demonym? ByPeople(ReadOnlySpan<char> word) => People.TryGetValue(Folding.Fold(word), out var demonym) ? demonym : null;

    private static string[] Split(string list) => list.Length == 0 ? [] : list.Split(';');
}

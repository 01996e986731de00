using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Parties;

/// <summary>What a common noun with "the" may mean of the bodies that an article names; a row of <c>Resources/descriptions.tsv</c>.</summary>
internal sealed class DescriptionClass
{
    private static readonly FrozenSet<string> Calling = Words("called").ToFrozenSet(), Before = Words("before").ToFrozenSet();
    private static readonly FrozenDictionary<string, DescriptionClass> ByNoun;
    private static readonly FrozenDictionary<string, DescriptionClass[]> ByWord;

    private readonly EntityType[] types;
    private readonly bool worded;

    static DescriptionClass()
    {
        var rows = Resource.Rows("descriptions.tsv").Where(row => row[0] is "last" or "worded").Select(row => (Row: row, Class: new DescriptionClass([.. row[2].Split(' ').Select(Enum.Parse<EntityType>)], row[0] == "worded"))).ToList();
        ByNoun = rows.SelectMany(one => one.Row[1].Split(' ').Select(noun => (noun, one.Class))).ToFrozenDictionary(pair => pair.noun, pair => pair.Class);
        ByWord = rows.SelectMany(one => one.Row[3].Split(' ').Select(word => (word, one.Class))).GroupBy(pair => pair.word, pair => pair.Class).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    private DescriptionClass(EntityType[] types, bool worded) => (this.types, this.worded) = (types, worded);

    /// <summary>The class of a noun in lower case; null when it has none.</summary>
    public static DescriptionClass? Of(string noun) => ByNoun.GetValueOrDefault(noun);

    /// <summary>Whether a noun in lower case means what is so called.</summary>
    public static bool IsCalled(string noun) => Calling.Contains(noun);

    /// <summary>Whether a word in lower case may stand before a noun of a class: "the armed group".</summary>
    public static bool MayPrecede(string word) => Before.Contains(word);

    /// <summary>Whether a body may be meant: it is of a type of this class, and its name has a word of it where it must, and none that is another's only.</summary>
    public bool Fits(Entity body)
    {
        if (!types.Contains(body.Type)) return false;
        var has = false;
        foreach (var word in body.Name.Split(' '))
        {
            if (!ByWord.TryGetValue(word.ToLowerInvariant(), out var owners)) continue;
            if (body.Type == EntityType.Org && !owners.Contains(this)) return false;
            has |= owners.Contains(this);
        }

        return has || !worded;
    }

    private static IEnumerable<string> Words(string kind) => Resource.Rows("descriptions.tsv").Where(row => row[0] == kind).SelectMany(row => row[1].Split(' '));
}

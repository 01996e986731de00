using System.Collections.Frozen;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>A row of <c>Resources/aliases.tsv</c>: something known by several names.</summary>
internal sealed record KnownName(string Id, EntityType Type, string Name, string? Country);

/// <summary>
/// The names of <c>Resources/aliases.tsv</c>. A form that begins with ~ holds only when nothing in the article speaks against it (a bare
/// surname, an acronym with other readings).
/// </summary>
internal static class KnownNames
{
    private static readonly FrozenDictionary<string, KnownName> Forms;
    private static readonly FrozenDictionary<string, KnownName> WeakForms;

    static KnownNames()
    {
        Dictionary<string, KnownName> forms = [], weak = [];
        foreach (var row in Resource.Rows("aliases.tsv"))
        {
            var known = new KnownName(row[0], Enum.Parse<EntityType>(row[1], ignoreCase: true), row[2], row[3].Length == 0 ? null : row[3]);
            foreach (var form in row[4].Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(known.Name))
            {
                if (form[0] == '~') weak.TryAdd(Key(form.AsSpan(1), known.Type), known);
                else forms.TryAdd(Key(form, known.Type), known);
            }
        }

        (Forms, WeakForms) = (forms.ToFrozenDictionary(), weak.ToFrozenDictionary());
    }

    /// <summary>What a name stands for among things of its type; organisations, armed groups and places are one field here.</summary>
    public static KnownName? Find(ReadOnlySpan<char> name, EntityType type) => Forms.GetValueOrDefault(Key(name, type));

    /// <summary>As <see cref="Find"/>, with the forms that hold only when nothing speaks against them.</summary>
    public static KnownName? FindWeak(ReadOnlySpan<char> name, EntityType type) => WeakForms.GetValueOrDefault(Key(name, type));

    private static string Key(ReadOnlySpan<char> name, EntityType type)
    {
        var folded = Folding.Fold(name);
        if (folded.StartsWith("the ", StringComparison.Ordinal)) folded = folded[4..];
        var field = type switch
        {
            EntityType.Person => 'p',
            EntityType.Org or EntityType.Group => 'o',
            EntityType.Gpe or EntityType.Loc or EntityType.Fac => 'l',
            EntityType.Norp => 'n',
            _ => 'x',
        };
        return $"{field}:{folded.Replace(" ", "", StringComparison.Ordinal)}";
    }
}

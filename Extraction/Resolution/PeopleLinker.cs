using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>Groups the words for nationalities, faiths and parties: "Afghan" and "Afghans" are one.</summary>
internal static class PeopleLinker
{
    public static IEnumerable<EntityGroup> Link(IEnumerable<NamedMention> mentions) =>
        mentions.GroupBy(mention => Identity(mention.Text)).Select(group => new EntityGroup(group.Key.Id, EntityType.Norp, group.Key.Name, [.. group]) { Country = group.Key.Country });

    private static (string Id, string Name, string? Country) Identity(string text)
    {
        if (KnownNames.Find(text, EntityType.Norp) is { } known) return (known.Id, known.Name, known.Country);
        var demonym = Countries.ByPeople(text);
        if (demonym is { National: true, Country: { People: { } people, Code: var code } }) return (EntityIds.Of(EntityType.Norp, people), people, code);
        var singular = text.Length > 4 && text[^1] == 's' && text[^2] is not ('s' or 'u' or 'i') ? text[..^1] : text;
        return (EntityIds.Of(EntityType.Norp, singular), singular, demonym?.Country.Code);
    }
}

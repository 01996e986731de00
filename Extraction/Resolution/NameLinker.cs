using Dateline.Extraction.Documents;
using Dateline.Extraction.Places;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Groups organisations, armed groups, events, products, works and laws: known names first, then equal names, acronyms explained in
/// brackets or by initials, and short forms that begin one longer name only.
/// </summary>
internal sealed class NameLinker(ArticleNames names, Gazetteer gazetteer)
{
    private readonly Dictionary<string, NameGroup> _groups = new(StringComparer.Ordinal);
    private readonly FarGroups _far = new(names, gazetteer);
    private readonly List<NameGroup> _order = [];
    private readonly Dictionary<NamedMention, NameGroup> _byMention = [];

    public IEnumerable<EntityGroup> Link(IReadOnlyList<NamedMention> mentions)
    {
        foreach (var mention in mentions) Add(mention);
        foreach (var mention in mentions) JoinBracketed(mention);
        JoinAcronyms();
        JoinShortForms();
        return _order.Where(group => group.Into is null).Select(Finish);
    }

    private void Add(NamedMention mention)
    {
        var known = KnownNames.Find(mention.Text, mention.Type) ?? KnownNames.FindWeak(mention.Text, mention.Type);
        if (known is not null && _far.IsOther(known, mention)) known = null;
        var name = OrganisationName.Key(mention.Text);
        var owner = known is null && OrganisationName.IsGeneric(name) ? Owner(mention) : null;
        var field = mention.Type is EntityType.Org or EntityType.Group ? "org" : mention.Type.ToString();
        var key = known?.Id ?? $"{field}:{owner}:{name}";
        if (!_groups.TryGetValue(key, out var group))
        {
            group = _groups[key] = new NameGroup(name, field, known, owner);
            _order.Add(group);
        }

        group.Mentions.Add(mention);
        _byMention[mention] = group;
    }

    /// <summary>The country whose ministry, court or army it is: the nationality or country right before.</summary>
    private string? Owner(NamedMention mention)
    {
        var at = mention.Span.FirstToken - 1;
        if (names.Word(at) is "'s" or "’s" or "'" or "’") at--;
        return names.MentionAt(at) is { } owner ? Countries.ByPeople(owner.Text)?.Country.Code ?? Countries.ByName(owner.Text)?.Code : null;
    }

    /// <summary>"International Atomic Energy Agency (IAEA)", "the IAEA (International Atomic Energy Agency)".</summary>
    private void JoinBracketed(NamedMention mention)
    {
        var end = mention.Span.EndToken;
        if (!names.Is(end, "(") || names.MentionAt(end + 1) is not { } inner || inner.Span.FirstToken != end + 1 || !names.Is(inner.Span.EndToken, ")")) return;
        if (!_byMention.TryGetValue(inner, out var other) || !_byMention.TryGetValue(mention, out var group)) return;
        if (OrganisationName.IsAcronym(inner.Text, mention.Text) || OrganisationName.IsAcronym(mention.Text, inner.Text) || OrganisationName.LooksLikeAcronym(inner.Text) && mention.Text.Contains(' ')) Introduce(other, group);
    }

    /// <summary>The article's own explanation of an acronym outweighs the usual one.</summary>
    private static void Introduce(NameGroup acronym, NameGroup full)
    {
        if (acronym.Known is not null && full.Known is null && OrganisationName.LooksLikeAcronym(acronym.Mentions[0].Text)) acronym.Known = null;
        Join(acronym, full);
    }

    private void JoinAcronyms()
    {
        var acronyms = _order.Where(g => g.Into is null && OrganisationName.LooksLikeAcronym(g.Mentions[0].Text)).ToList();
        if (acronyms.Count == 0) return;
        var byLetter = _order.Where(g => g.Into is null && g.Mentions[0].Text.Contains(' ')).ToLookup(g => g.Name.Length > 0 ? g.Name[0] : ' ');
        foreach (var acronym in acronyms)
        {
            var full = byLetter[acronym.Name.Length > 0 ? acronym.Name[0] : ' '].Take(200).Where(g => g.Field == acronym.Field && OrganisationName.IsAcronym(acronym.Mentions[0].Text, g.Mentions[0].Text)).Take(2).ToList();
            if (full.Count == 1) Join(acronym, full[0]);
        }
    }

    /// <summary>"Acme" after "Acme Holdings"; not when two longer names begin with it.</summary>
    private void JoinShortForms()
    {
        var byStart = new Dictionary<string, NameGroup?>(StringComparer.Ordinal);
        foreach (var group in _order.Where(g => g.Into is null && g.Known is null))
        {
            var words = group.Name.Split(' ');
            for (var length = 1; length < words.Length; length++)
            {
                var start = $"{group.Field}:{string.Join(' ', words[..length])}";
                byStart[start] = byStart.ContainsKey(start) ? null : group;
            }
        }

        foreach (var group in _order)
        {
            if (group.Into is null && group.Known is null && !OrganisationName.IsGeneric(group.Name) && byStart.GetValueOrDefault($"{group.Field}:{group.Name}") is { Into: null } longer) Join(group, longer);
        }
    }

    private static void Join(NameGroup part, NameGroup whole)
    {
        (part, whole) = (part.Root, whole.Root);
        if (part == whole || part.Known is not null && whole.Known is not null) return;
        if (part.Known is not null) (part, whole) = (whole, part);
        part.Into = whole;
        whole.Mentions.AddRange(part.Mentions);
    }

    private static EntityGroup Finish(NameGroup group)
    {
        group.Mentions.Sort((a, b) => a.Index - b.Index);
        var type = group.Known?.Type ?? group.Mentions.CountBy(m => m.Type).MaxBy(pair => pair.Value).Key;
        var name = group.Known?.Name ?? group.Mentions.Where(m => !OrganisationName.LooksLikeAcronym(m.Text)).MaxBy(m => m.Text.Length)?.Text ?? group.Mentions[0].Text;
        var id = group.Known?.Id ?? EntityIds.Of(type, group.Owner is null ? OrganisationName.Key(name) : $"{group.Owner} {OrganisationName.Key(name)}");
        return new EntityGroup(id, type, name, group.Mentions) { Country = type is EntityType.Org or EntityType.Group ? group.Owner ?? group.Known?.Country : null };
    }

    private sealed class NameGroup(string name, string field, KnownName? known, string? owner)
    {
        public string Name { get; } = name;
        public string Field { get; } = field;
        public KnownName? Known { get; set; } = known;
        public string? Owner { get; } = owner;
        public List<NamedMention> Mentions { get; } = [];
        public NameGroup? Into { get; set; }
        public NameGroup Root => Into is null ? this : Into.Root;
    }
}

using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Groups the mentions of people. Full names first, in order; then the short forms, each to the person it fits best, and among equals
/// to the one named last before it (or, in a headline, introduced first after it). Every look-up goes through a hash of name parts and
/// looks at no more than <see cref="Nearest"/> people.
/// </summary>
internal sealed class PersonLinker(ArticleNames names)
{
    private const int Nearest = 24;

    private readonly List<PersonGroup> _groups = [];
    private readonly Dictionary<PersonGroup, bool> _relatives = [];
    private readonly Dictionary<string, PersonGroup> _byJoined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonGroup>> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonGroup> _bare = new(StringComparer.Ordinal);

    public List<PersonGroup> Link(IEnumerable<NamedMention> people)
    {
        var parsed = people.Select(mention => (Mention: mention, Name: PersonName.Parse(mention.Text), Gender: GenderOf(mention))).ToList();
        foreach (var (mention, name, gender) in parsed)
        {
            if (name.IsFull) AddFull(mention, name, gender);
        }

        foreach (var group in _groups) group.Rewind();
        var owners = _groups.SelectMany(group => group.Mentions.Select(mention => (mention, group))).ToDictionary(pair => pair.mention, pair => pair.group);
        foreach (var (mention, name, gender) in parsed)
        {
            if (owners.TryGetValue(mention, out var owner)) owner.Pass(mention);
            else AddShort(mention, name, gender);
        }

        return _groups;
    }

    private void AddFull(NamedMention mention, PersonName name, Gender gender)
    {
        var group = Joined(name, gender) ?? Known(name, gender) ?? Introduce(name, gender);
        group.Add(mention, name, gender);
        _byJoined.TryAdd(name.Joined, group);
        Index(name, group);
    }

    private PersonGroup? Joined(PersonName name, Gender gender) => _byJoined.TryGetValue(name.Joined, out var group) && group.Agrees(gender) && NameMatching.SamePerson(group.Name, name) ? group : null;

    private PersonGroup? Known(PersonName name, Gender gender)
    {
        foreach (var part in new[] { name.Surname, name.Parts[0] })
        {
            if (Candidates(part).FirstOrDefault(group => group.Agrees(gender) && NameMatching.SamePerson(group.Name, name)) is { } known) return known;
        }

        return null;
    }

    private PersonGroup Introduce(PersonName name, Gender gender)
    {
        var group = new PersonGroup(name, gender);
        _groups.Add(group);
        return group;
    }

    private void Index(PersonName name, PersonGroup group)
    {
        foreach (var part in name.Parts.Concat(name.Name.Split(' ')[^1].Split('-').Select(half => PersonName.Parse(half).Joined)).Append(Skeleton(name.Surname)))
        {
            if (part.Length < 2) continue;
            if (!_byPart.TryGetValue(part, out var list)) _byPart[part] = list = [];
            if (list.Count == 0 || list[^1] != group) list.Add(group);
        }
    }

    private void AddShort(NamedMention mention, PersonName name, Gender gender)
    {
        var group = Best(mention, name, gender) ?? Bare(name, gender);
        group.Add(mention, name, gender);
    }

    /// <summary>"The elder Bush" is the one named first among equals by birth: a suffix or "son" tells, else the order of naming.</summary>
    private PersonGroup? ByAge(NamedMention mention, PersonName name)
    {
        var word = names.Word(mention.Span.FirstToken - 1);
        if (word is not ("elder" or "older" or "senior" or "younger" or "junior")) return null;
        var family = Candidates(name.Surname).Where(group => group.Name.Surname == name.Surname).OrderBy(group => group.FirstIndex).ToList();
        if (family.Count > 2) family = family.FindAll(group => family.Exists(other => other != group && other.Name.Parts[0] == group.Name.Parts[0]));
        if (family.Count != 2) return null;
        var younger = family.Find(group => group.Name.Suffix is "jr" or "ii" or "iii") ?? family.Find(group => Introduced(group, "son", "daughter", "brother", "sister"));
        younger ??= Introduced(family[1], "father", "mother", "uncle", "aunt") ? family[0] : family[1];
        return word is "younger" or "junior" ? younger : family.Find(group => group != younger);
    }

    /// <summary>Whether one of the words for a relation stands right before the first mention ("his son George").</summary>
    private bool Introduced(PersonGroup group, params ReadOnlySpan<string> relations)
    {
        var at = names.Mentions[group.FirstIndex].Span.FirstToken - 1;
        if (names.Is(at, ",")) at--;
        foreach (var relation in relations)
        {
            if (names.Is(at, relation)) return true;
        }

        return false;
    }

    /// <summary>"His wife, Darla Tuttle": introduced as somebody's.</summary>
    private bool IsRelative(PersonGroup group)
    {
        if (group.FirstIndex >= names.Mentions.Count) return false;
        if (_relatives.TryGetValue(group, out var known)) return known;
        var span = names.Mentions[group.FirstIndex].Span;
        var at = span.FirstToken - 1;
        if (names.Is(at, ",")) at--;
        var isRelative = names.SameParagraph(at, span.FirstToken) && RoleWords.IsRelation(names.Word(at));
        for (var i = span.EndToken + 1; names.Is(span.EndToken, ",") && i < span.EndToken + 4 && !isRelative; i++) isRelative = names.Word(i) is not "," && names.Word(span.EndToken + 1) is "his" or "her" or "their" && RoleWords.IsRelation(names.Word(i));
        return _relatives[group] = isRelative;
    }

    private PersonGroup? Best(NamedMention mention, PersonName name, Gender gender)
    {
        if (ByAge(mention, name) is { } known) return known;
        PersonGroup? best = null;
        var bestRank = (Fit: int.MaxValue, Unlike: true, Relative: true, Distance: int.MaxValue);
        foreach (var group in Candidates(name.Surname))
        {
            if (!group.Agrees(gender) || NameMatching.Fit(group.Name, name) is not { } fit) continue;
            // After "Mr" stands a surname; a given name there is somebody else's surname. After "his brother" it is a given name.
            if (fit >= 3 && gender != Gender.Unknown && !RoleWords.IsRelation(names.Word(mention.Span.FirstToken - 1))) continue;
            var unlike = gender != Gender.Unknown && group.Gender == Gender.Unknown && GivenNames.GenderOf(group.Name.Parts[0]) is var usual && usual != Gender.Unknown && usual != gender;
            // A story calls its subject by the surname, and a wife or brother of the same by the full name.
            var rank = (fit, unlike, gender == Gender.Unknown && IsRelative(group), Distance(group, mention));
            if (rank.CompareTo(bestRank) < 0) (best, bestRank) = (group, rank);
        }

        return best ?? (name.Parts.Count == 1 ? Respelt(name, gender) : null);
    }

    /// <summary>People named before come first, the latest of them ahead; then those introduced later, in order.</summary>
    private static int Distance(PersonGroup group, NamedMention mention) =>
        group.LastIndex >= 0 && group.LastIndex < mention.Index ? mention.Index - group.LastIndex : 1_000_000 + group.FirstIndex;

    private PersonGroup? Respelt(PersonName name, Gender gender)
    {
        if (_bare.ContainsKey(name.Joined)) return null;
        return Candidates(Skeleton(name.Surname)).FirstOrDefault(group => group.Agrees(gender) && NameMatching.Misspelt(group.Name.Surname, name.Surname));
    }

    private PersonGroup Bare(PersonName name, Gender gender)
    {
        if (_bare.TryGetValue(name.Joined, out var group) && group.Agrees(gender)) return group;
        return _bare[name.Joined] = Introduce(name, gender);
    }

    private IEnumerable<PersonGroup> Candidates(string part)
    {
        if (!_byPart.TryGetValue(part, out var list)) yield break;
        for (var i = list.Count - 1; i >= Math.Max(0, list.Count - Nearest); i--) yield return list[i];
    }

    /// <summary>The consonants, runs as one: what most respellings of a surname share. Marked so that it never equals a part.</summary>
    private static string Skeleton(string part)
    {
        Span<char> kept = stackalloc char[part.Length + 1];
        kept[0] = '~';
        var length = 1;
        foreach (var c in part)
        {
            if (c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h') && kept[length - 1] != c) kept[length++] = c;
        }

        return length > 2 ? kept[..length].ToString() : "";
    }

    private Gender GenderOf(NamedMention mention)
    {
        var before = names.Word(mention.Span.FirstToken - 1);
        var own = names.Word(mention.Span.FirstToken);
        var gender = Titles.GenderOf(before);
        return gender != Gender.Unknown ? gender : mention.Span.EndToken - mention.Span.FirstToken > 1 && Titles.IsTitle(own) ? Titles.GenderOf(own) : Gender.Unknown;
    }
}

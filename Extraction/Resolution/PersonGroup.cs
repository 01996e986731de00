namespace Dateline.Extraction.Resolution;

/// <summary>One person under construction.</summary>
internal sealed class PersonGroup(PersonName name, Gender gender)
{
    /// <summary>The fullest form so far.</summary>
    public PersonName Name { get; private set; } = name;

    public Gender Gender { get; private set; } = gender;

    public List<NamedMention> Mentions { get; } = [];

    /// <summary>The mentions of full names, in order, that fix where the person is introduced.</summary>
    public int FirstIndex { get; private set; } = int.MaxValue;

    /// <summary>The latest mention linked so far.</summary>
    public int LastIndex { get; private set; } = -1;

    public void Add(NamedMention mention, PersonName name, Gender gender)
    {
        Mentions.Add(mention);
        FirstIndex = Math.Min(FirstIndex, mention.Index);
        LastIndex = Math.Max(LastIndex, mention.Index);
        if (gender != Gender.Unknown) Gender = gender;
        if (name.FullParts > Name.FullParts || name.FullParts == Name.FullParts && name.Parts.Count > Name.Parts.Count) Name = name;
    }

    /// <summary>Forgets what was read, so that a pass in order of position sees only what stands before.</summary>
    public void Rewind() => LastIndex = -1;

    public void Pass(NamedMention mention) => LastIndex = mention.Index;

    public bool Agrees(Gender gender) => gender == Gender.Unknown || Gender == Gender.Unknown || gender == Gender;
}

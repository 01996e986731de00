using Dateline.Extraction.Documents;

namespace Dateline.Extraction.Facts;

/// <summary>A party last spoken of, for pronouns to stand for.</summary>
/// <param name="Text">The phrase.</param>
/// <param name="Entity">The entity, when it is a named one.</param>
/// <param name="Gender">What pronouns it can take.</param>
internal sealed record Antecedent(string Text, Entity? Entity, Gender Gender);

/// <summary>The third-person pronouns a party can take; unknown for most names.</summary>
[Flags]
internal enum Gender : byte
{
    None = 0,
    Man = 1,
    Woman = 2,
    Thing = 4,
    Many = 8,
    Person = Man | Woman,
    Body = Thing | Many,
}

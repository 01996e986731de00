using Dateline.Extraction.Documents;

namespace Dateline.Extraction.Tagging;

/// <summary>
/// The states a token can be in: outside any name, or at the begin, inside or end of a name of several tokens, or a name by itself
/// (BIOES), for each of the eleven types.
/// </summary>
internal static class TagScheme
{
    public const int Types = (int)EntityType.Law + 1;
    public const int Outside = 0;
    public const int States = 1 + 4 * Types;

    /// <summary>States rounded up to whole vectors of sixteen numbers.</summary>
    public const int Width = 48;

    /// <summary>All states, one bit each.</summary>
    public const ulong Any = (1UL << States) - 1;

    public static int State(TagPart part, EntityType type) => 1 + 4 * (int)type + (int)part;

    public static TagPart Part(int state) => (TagPart)((state - 1) & 3);

    public static EntityType Type(int state) => (EntityType)((state - 1) >> 2);

    public static ulong Bit(TagPart part, EntityType type) => 1UL << State(part, type);

    /// <summary>All four states of a type.</summary>
    public static ulong Bits(EntityType type) => 0b1111UL << (1 + 4 * (int)type);

    public static bool MayStart(int state) => state == Outside || Part(state) is TagPart.Begin or TagPart.Single;

    public static bool MayEnd(int state) => state == Outside || Part(state) is TagPart.End or TagPart.Single;

    public static bool MayFollow(int before, int after)
    {
        if (MayEnd(before)) return MayStart(after);
        return after != Outside && Type(before) == Type(after) && (Part(after) is TagPart.Inside or TagPart.End);
    }
}

/// <summary>Where in a name a token stands.</summary>
internal enum TagPart
{
    Begin,
    Inside,
    End,
    Single,
}

namespace Dateline.Extraction.Parties;

/// <summary>What a pronoun can stand for.</summary>
internal enum PronounKind : byte
{
    None,

    /// <summary>He, him, his.</summary>
    Man,

    /// <summary>She, her.</summary>
    Woman,

    /// <summary>It, its.</summary>
    Thing,

    /// <summary>They, them, their.</summary>
    Many,
}

/// <summary>The third-person pronouns.</summary>
internal static class Pronouns
{
    public static PronounKind Of(ReadOnlySpan<char> word) => word switch
    {
        "he" or "He" or "him" or "his" or "His" or "himself" => PronounKind.Man,
        "she" or "She" or "her" or "Her" or "herself" or "hers" => PronounKind.Woman,
        "it" or "It" or "its" or "Its" or "itself" => PronounKind.Thing,
        "they" or "They" or "them" or "their" or "Their" or "themselves" => PronounKind.Many,
        _ => PronounKind.None,
    };
}

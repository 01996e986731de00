namespace Dateline.Extraction.Syntax;

/// <summary>The form of a verb, as far as the tagger tells.</summary>
internal enum VerbTag : byte
{
    /// <summary>No verb, or one whose form is not told.</summary>
    None,

    /// <summary>The base form.</summary>
    Base,

    /// <summary>The past tense.</summary>
    Past,

    /// <summary>The past participle.</summary>
    Participle,

    /// <summary>The form in -ing.</summary>
    Gerund,

    /// <summary>The present tense.</summary>
    Present,
}

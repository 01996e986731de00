namespace Dateline.Extraction.Syntax;

/// <summary>The tag of a word: its part of speech, and of a verb the form as far as it is told.</summary>
/// <param name="Part">The part of speech.</param>
/// <param name="Form">The form; none of what is no verb.</param>
internal readonly record struct WordTag(PartOfSpeech Part, VerbTag Form = VerbTag.None)
{
    private const int Parts = (int)PartOfSpeech.X + 1;

    /// <summary>The number of tags.</summary>
    public const int Count = Parts + (int)VerbTag.Present;

    /// <summary>Its number: the parts of speech first, then the forms of verbs.</summary>
    public int Number => Form == VerbTag.None ? (int)Part : Parts + (int)Form - 1;

    /// <summary>The tag of a number.</summary>
    public static WordTag Of(int number) => number < Parts ? new((PartOfSpeech)number) : new(PartOfSpeech.Verb, (VerbTag)(number - Parts + 1));
}

using Dateline.Extraction.Syntax;

namespace Dateline.Training.Syntax;

/// <summary>Makes the tags that the parser tells apart of the treebank's two.</summary>
internal static class TreebankTag
{
    /// <summary>A part of speech, and of a verb the form that the finer tag (of the Penn Treebank) says.</summary>
    public static WordTag Of(PartOfSpeech part, string fine) => part != PartOfSpeech.Verb ? new(part) : fine switch
    {
        "VB" => new(part, VerbTag.Base),
        "VBD" => new(part, VerbTag.Past),
        "VBN" => new(part, VerbTag.Participle),
        "VBG" => new(part, VerbTag.Gerund),
        "VBP" or "VBZ" => new(part, VerbTag.Present),
        _ => new(part),
    };
}

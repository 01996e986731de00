namespace Dateline.Extraction.Figures;

/// <summary>How somebody comes to be a possible source of a figure.</summary>
internal enum SourceWay : byte
{
    /// <summary>Nobody is credited.</summary>
    Nobody,

    /// <summary>The speaker of the quotation that the figure stands in.</summary>
    Quoted,

    /// <summary>Who reports in the sentence: "the mayor said", "according to the mayor".</summary>
    Reported,

    /// <summary>Who makes a claim in the sentence.</summary>
    Claimed,

    /// <summary>Who counted: "the hospital lists five".</summary>
    Counted,

    /// <summary>Who does what befell those counted, or has them: "the hospital admitted 41".</summary>
    Subject,

    /// <summary>Who reported last in the sentence before.</summary>
    Before,

    /// <summary>Who reports first in the sentence after.</summary>
    After,

    /// <summary>Whom the figure before is credited to.</summary>
    Last,

    /// <summary>Whom the same number was credited to before.</summary>
    Same,

    /// <summary>Whom the rules credit.</summary>
    Ruled,
}

/// <summary>A mention of somebody who may be the source of a figure.</summary>
/// <param name="Way">How they come to be.</param>
/// <param name="Cue">The word that reports; -1 when none is known.</param>
/// <param name="First">The first token of the words for who reports; -1 when not known.</param>
/// <param name="End">One past the last.</param>
/// <param name="Inverted">Whether who reports follows the cue.</param>
internal readonly record struct SourceMention(SourceWay Way, int Cue = -1, int First = -1, int End = -1, bool Inverted = false);

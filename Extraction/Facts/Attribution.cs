namespace Dateline.Extraction.Facts;

/// <summary>A reporting word and the words for who reports.</summary>
/// <param name="Cue">The token of the reporting verb, or of "according".</param>
/// <param name="First">The first token of the speaker's phrase.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Inverted">Whether the speaker follows the cue.</param>
internal readonly record struct Attribution(int Cue, int First, int End, bool Inverted);

namespace Dateline.Training.Corpora;

/// <summary>A stretch of text: plain, or a name.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Types">The types the name may have, a bit each (bit n is type n); 0 for plain text.</param>
/// <param name="Unknown">The corpus says nothing that can be used here.</param>
internal readonly record struct Segment(string Text, int Types = 0, bool Unknown = false);

/// <summary>
/// Labelled text: one sentence or a whole article.
/// </summary>
/// <param name="Title">The headline's segments, or null.</param>
/// <param name="Paragraphs">The body's.</param>
/// <param name="Silent">The types that the corpus does not mark, a bit each: unmarked text may be one of them.</param>
/// <param name="Weight">How much its loss counts.</param>
internal sealed record Passage(IReadOnlyList<Segment>? Title, IReadOnlyList<IReadOnlyList<Segment>> Paragraphs, int Silent, float Weight);

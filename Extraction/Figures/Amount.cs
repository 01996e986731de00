using Dateline.Extraction.Documents;

namespace Dateline.Extraction.Figures;

/// <summary>A number with the words that bound it, at tokens <c>[First, End)</c>.</summary>
/// <param name="First">The first token, modifiers included.</param>
/// <param name="End">One past the last token of the number.</param>
/// <param name="Value">The number, or the lower end of a range.</param>
/// <param name="High">The upper end of a range.</param>
/// <param name="Bound">How it bounds the true number.</param>
/// <param name="Strong">Whether it is a compound like "13,000-strong".</param>
internal readonly record struct Amount(int First, int End, long Value, long? High, Bound Bound, bool Strong = false);

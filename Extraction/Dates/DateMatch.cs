namespace Dateline.Extraction.Dates;

/// <summary>A date found at tokens <c>[First, End)</c>.</summary>
internal readonly record struct DateMatch(int First, int End, DateValue Value);

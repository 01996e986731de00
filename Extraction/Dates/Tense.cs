namespace Dateline.Extraction.Dates;

/// <summary>Whether the words around a date put it before or after the day of writing.</summary>
internal enum Tense : byte { Unknown, Past, Future }

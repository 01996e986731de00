namespace Dateline.Extraction.Facts;

#pragma warning disable CS1591 // The members are the row names of Resources/scenes.tsv, where each is described.

/// <summary>What an article tells of, as far as it decides what became of people of whom a plain verb is said.</summary>
[Flags]
internal enum Scene : byte { None = 0, Captivity = 1, Upheaval = 2, War = 4, Policing = 8, Outbreak = 16 }

#pragma warning restore CS1591

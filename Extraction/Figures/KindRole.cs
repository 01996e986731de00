namespace Dateline.Extraction.Figures;

#pragma warning disable CS1591 // The roles are described in Resources/figure-kinds.tsv.

/// <summary>How a word shows what happened to those counted.</summary>
[Flags]
internal enum KindRole : ushort { None = 0, Object = 1, Subject = 2, State = 4, Head = 8, For = 16, Send = 32, Work = 64, Who = 128, Weak = 256, Toll = 512, Passing = 1024, Force = 2048 }

#pragma warning restore CS1591

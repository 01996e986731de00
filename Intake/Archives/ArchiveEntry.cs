namespace Dateline.Intake.Archives;

/// <summary>A file in an archive.</summary>
/// <param name="Name">Its path, which is a name here and leads nowhere.</param>
/// <param name="Open">Opens its unpacked bytes.</param>
/// <param name="IsEncrypted">Whether it cannot be opened without a password.</param>
/// <param name="IsWhole">Whether so many unpacked bytes are all of them, for archives that tell nothing when they break off.</param>
internal sealed record ArchiveEntry(string Name, Func<Stream> Open, bool IsEncrypted = false, Func<long, bool>? IsWhole = null);

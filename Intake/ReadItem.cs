using Dateline.Extraction;

namespace Dateline.Intake;

/// <summary>What one place in a file came to: an article or the reason why there is none.</summary>
public abstract record ReadItem;

/// <summary>An article, normalised.</summary>
public sealed record ReadArticle(Article Article) : ReadItem;

/// <summary>Something that is not an article, or cannot be read.</summary>
/// <param name="Code">A stable word for programs, from <see cref="RejectionCodes"/>.</param>
/// <param name="Reason">One sentence for the person who dropped the file: what is wrong and what to do.</param>
/// <param name="Where">The place in the file, when it is not the whole file.</param>
public sealed record Rejected(string Code, string Reason, string? Where = null) : ReadItem;

/// <summary>A file's format and what was found in it, in the order of the file.</summary>
/// <param name="Format">The name of the format it was read as; null when it was not recognised.</param>
/// <param name="Encoding">The character encoding it was read with; null when none was needed.</param>
/// <param name="EncodingFrom">What told the encoding, one of <see cref="Normalising.EncodingOrigins"/>; null when none was needed.</param>
/// <param name="Items">At least one item; read as they are enumerated.</param>
public sealed record FileReading(string? Format, string? Encoding, string? EncodingFrom, IEnumerable<ReadItem> Items);

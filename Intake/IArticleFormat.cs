using Dateline.Intake.Normalising;

namespace Dateline.Intake;

/// <summary>How surely a file is of a format.</summary>
public enum Likeness
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It could be: anything that is text is at least that.</summary>
    Possible,

    /// <summary>Its name or media type says so and the content does not contradict.</summary>
    Named,

    /// <summary>The content says so.</summary>
    Certain,
}

/// <summary>One kind of file that articles come in.</summary>
public interface IArticleFormat
{
    /// <summary>The format's name, as <c>--format</c> takes it.</summary>
    string Name { get; }

    /// <summary>Whether the format is bytes rather than characters; such a file has no encoding.</summary>
    bool IsBinary => false;

    /// <summary>Whether it only takes a file apart into others, which are then read as if each had been dropped.</summary>
    bool IsContainer => false;

    /// <summary>Whether nothing but own code in time linear in the text reads it.</summary>
    bool IsPlain => false;

    /// <summary>Whether it is read by a parser library that bytes may break, or by code as involved.</summary>
    bool IsRisky => false;

    /// <summary>The encoding that the file is read with; null when it needs none.</summary>
    TextEncoding? Encoding(DroppedFile file) => IsBinary ? null : file.Encoding;

    /// <summary>How surely the file is of this format.</summary>
    Likeness Recognise(DroppedFile file);

    /// <summary>Reads the file; bad content is a <see cref="Rejected"/>, never an exception.</summary>
    IEnumerable<ReadItem> Read(DroppedFile file, IntakeLimits limits);
}

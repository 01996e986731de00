namespace Dateline.Intake;

/// <summary>Decides where a format's reader runs.</summary>
public interface IFormatRunner
{
    /// <summary>Reads the file as the format.</summary>
    IEnumerable<ReadItem> Run(IArticleFormat format, DroppedFile file, IntakeLimits limits);
}

/// <summary>Runs readers where they are called.</summary>
internal sealed class InProcessRunner : IFormatRunner
{
    public IEnumerable<ReadItem> Run(IArticleFormat format, DroppedFile file, IntakeLimits limits) => format.Read(file, limits);
}

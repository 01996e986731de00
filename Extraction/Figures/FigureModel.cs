using Dateline.Extraction.Documents;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Figures;

/// <summary>
/// What was learned from annotated articles (<c>Tools train figures</c>): which numbers count people affected, and what befell those. File
/// <c>figures.bin</c>: a magic number, then the weights.
/// </summary>
internal static class FigureModel
{
    /// <summary>The first bytes of the file.</summary>
    public const int Magic = 0x31474946;

    /// <summary>The outcomes for a number: no figure, and the kinds.</summary>
    public static readonly int Kinds = Enum.GetValues<FigureKind>().Length + 1;

    private static readonly Lazy<FeatureWeights> Shipped = new(() => Read(Resource.Open("figures.bin")));

    /// <summary>The model of this build, read once.</summary>
    public static FeatureWeights Default => Shipped.Value;

    /// <summary>Reads a model from a stream, which is closed.</summary>
    public static FeatureWeights Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return reader.ReadInt32() == Magic ? FeatureWeights.Read(reader) : throw new InvalidDataException("The model of figures does not start with its magic number.");
    }
}

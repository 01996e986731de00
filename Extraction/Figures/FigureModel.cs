using Dateline.Extraction.Documents;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Figures;

/// <summary>
/// What was learned from annotated articles (<c>Tools train figures</c>): which numbers count people affected, what befell those, and whom
/// the article credits. File <c>figures.bin</c>: a magic number, then the weights for kinds and sources.
/// </summary>
internal sealed class FigureModel
{
    /// <summary>The first bytes of the file.</summary>
    public const int Magic = 0x32474946;

    /// <summary>The outcomes for a number: no figure, and the kinds.</summary>
    public static readonly int Kinds = Enum.GetValues<FigureKind>().Length + 1;

    private static readonly Lazy<FigureModel> Shipped = new(() => Read(Resource.Open("figures.bin")));

    private FigureModel(BinaryReader reader)
    {
        if (reader.ReadInt32() != Magic) throw new InvalidDataException("The model of figures does not start with its magic number.");
        (Kind, Source) = (FeatureWeights.Read(reader), FeatureWeights.Read(reader));
    }

    /// <summary>The model of this build, read once.</summary>
    public static FigureModel Default => Shipped.Value;

    /// <summary>What befell those whom a number counts: that it is no figure first, then the kinds in their order.</summary>
    public FeatureWeights Kind { get; }

    /// <summary>How well a party fits as the source of a figure.</summary>
    public FeatureWeights Source { get; }

    /// <summary>Reads a model from a stream, which is closed.</summary>
    public static FigureModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new FigureModel(reader);
    }
}

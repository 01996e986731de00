namespace Dateline.Extraction.Syntax;

/// <summary>
/// The outputs of the parser: one for each <see cref="Step"/>, then the relations of arcs to the left, then those of arcs to the right.
/// The step is chosen first, its relation after it, so that a shift costs no more than three scores.
/// </summary>
internal sealed class ParserActions(Relation[] left, Relation[] right)
{
    /// <summary>The number of steps.</summary>
    public const int Steps = 3;

    /// <summary>The number of outputs.</summary>
    public int Count => Steps + left.Length + right.Length;

    /// <summary>The relations a step can make.</summary>
    public Relation[] Relations(Step step) => step switch { Step.Left => left, Step.Right => right, _ => [] };

    /// <summary>The output of the first relation of a step.</summary>
    public int First(Step step) => step == Step.Right ? Steps + left.Length : Steps;

    /// <summary>The output of a relation of a step; -1 when it has none.</summary>
    public int Find(Step step, Relation relation) => Array.IndexOf(Relations(step), relation) is >= 0 and var at ? First(step) + at : -1;

    /// <summary>The relation of a step with the highest score; none for a shift.</summary>
    public Relation Best(Step step, ReadOnlySpan<float> scores)
    {
        var relations = Relations(step);
        if (relations.Length == 0) return Relation.None;
        var own = scores.Slice(First(step), relations.Length);
        var best = 0;
        for (var i = 1; i < own.Length; i++)
        {
            if (own[i] > own[best]) best = i;
        }

        return relations[best];
    }

    /// <summary>Reads them as a count and a byte each, left and right.</summary>
    public static ParserActions Read(BinaryReader reader) => new(ReadRelations(reader), ReadRelations(reader));

    private static Relation[] ReadRelations(BinaryReader reader) => Array.ConvertAll(reader.ReadBytes(reader.ReadInt32()), value => (Relation)value);
}

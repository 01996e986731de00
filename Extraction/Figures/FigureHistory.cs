using Dateline.Extraction.Documents;

namespace Dateline.Extraction.Figures;

/// <summary>What the numbers of an article counted so far: an outcome is 0 for no figure, else one more than the kind.</summary>
internal sealed class FigureHistory
{
    private readonly Dictionary<long, uint> kindOf = [];
    private readonly Dictionary<uint, uint> kindOfNoun = [];
    private readonly long[] lastOf = new long[FigureModel.Kinds];
    private long last;
    private uint lastNoun;

    /// <summary>The outcomes of the last two numbers that were figures, the last first.</summary>
    public (uint Last, uint Before) Recent { get; private set; }

    /// <summary>The outcome of the number before, figure or not.</summary>
    public uint Number { get; private set; }

    /// <summary>The sentence of the last figure.</summary>
    public int Start { get; private set; } = -1;

    /// <summary>The kinds met so far, a bit each.</summary>
    public uint Met { get; private set; }

    /// <summary>What the same number counted last; 0 when it counted nobody.</summary>
    public uint OfValue(long value) => kindOf.GetValueOrDefault(value);

    /// <summary>What befell the last that the same noun named.</summary>
    public uint OfNoun(uint noun) => kindOfNoun.GetValueOrDefault(noun);

    /// <summary>How a number compares with the last figure; 0 before the first.</summary>
    public uint AgainstLast(long value) => Start < 0 ? 0 : Ratio(value, last);

    /// <summary>How a number compares with the last of an outcome that was met.</summary>
    public uint AgainstLast(long value, int outcome) => Ratio(value, lastOf[outcome]);

    /// <summary>Whether a noun names those of the last figure.</summary>
    public bool IsLastNoun(uint noun) => noun != 0 && noun == lastNoun;

    /// <summary>Notes what a number counts.</summary>
    public void Add(Amount amount, uint noun, int sentence, int outcome)
    {
        Number = (uint)outcome;
        if (outcome == 0) return;
        (Recent, Start) = (((uint)outcome, Recent.Last), sentence);
        Met |= 1u << outcome;
        (last, lastOf[outcome], lastNoun) = (amount.Value, amount.Value, noun);
        if (amount.Bound != Bound.Vague) kindOf[amount.Value] = (uint)outcome;
        if (noun != 0) kindOfNoun[noun] = (uint)outcome;
    }

    /// <summary>A number restated is of much the same size: a class of the ratio of two.</summary>
    private static uint Ratio(long value, long other)
    {
        if (value == other) return 1;
        if (value <= 0 || other <= 0) return 2;
        return Math.Log2((double)value / other) switch { < -3 => 3, < -1 => 4, < 0 => 5, < 1 => 6, < 3 => 7, _ => 8 };
    }
}

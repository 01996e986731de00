using Dateline.Extraction.Documents;

namespace Dateline.Extraction.Figures;

/// <summary>What the numbers of an article counted so far: an outcome is 0 for no figure, else one more than the kind.</summary>
internal sealed class FigureHistory
{
    private readonly Dictionary<long, uint> kindOf = [];
    private readonly Dictionary<uint, uint> kindOfNoun = [];

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

    /// <summary>Notes what a number counts.</summary>
    public void Add(Amount amount, uint noun, int sentence, int outcome)
    {
        Number = (uint)outcome;
        if (outcome == 0) return;
        (Recent, Start) = (((uint)outcome, Recent.Last), sentence);
        Met |= 1u << outcome;
        if (amount.Bound != Bound.Vague) kindOf[amount.Value] = (uint)outcome;
        if (noun != 0) kindOfNoun[noun] = (uint)outcome;
    }
}

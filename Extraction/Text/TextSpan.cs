namespace Dateline.Extraction.Text;

/// <summary>A stretch of a text: UTF-16 offsets, end exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;
}

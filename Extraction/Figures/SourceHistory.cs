using Dateline.Extraction.Documents;

namespace Dateline.Extraction.Figures;

/// <summary>Whom the figures of an article are credited to so far.</summary>
internal sealed class SourceHistory
{
    private readonly Dictionary<long, Party> sources = [];
    private int credited;

    /// <summary>The source of the last figure; null for nobody.</summary>
    public Party? Last { get; private set; }

    /// <summary>The first token of the last figure; -1 before the first.</summary>
    public int Token { get; private set; } = -1;

    /// <summary>How many figures there were.</summary>
    public int Count { get; private set; }

    /// <summary>How many quarters of them were credited to somebody; null before the first.</summary>
    public int? Quarters => Count == 0 ? null : 4 * credited / Count;

    /// <summary>Whom a number was last credited to; null for nobody.</summary>
    public Party? Of(long value) => sources.GetValueOrDefault(value);

    /// <summary>Notes whom a number at a token is credited to.</summary>
    public void Add(long value, int token, Party? source)
    {
        (Last, Token) = (source, token);
        Count++;
        if (source is null) return;
        credited++;
        sources[value] = source;
    }
}

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>
/// Puts spans of a document and of a gold text on one scale, offsets that do not count white space, so that joined lines do not matter.
/// </summary>
internal sealed class Alignment
{
    private const int Probe = 60;

    private readonly int[] _gold;
    private readonly int[] _document;

    public Alignment(string gold, string document)
    {
        GoldFlat = Wording.Flat(gold);
        _gold = Squeeze(gold);
        _document = Squeeze(document);
        var opening = Wording.Flat(document);
        Shift = Math.Max(0, GoldFlat.IndexOf(opening[..Math.Min(Probe, opening.Length)], StringComparison.Ordinal));
    }

    /// <summary>The gold text without white space.</summary>
    public string GoldFlat { get; }

    /// <summary>Where the document's text begins in the gold text: past the headline when the document leaves it out.</summary>
    public int Shift { get; }

    /// <summary>A span of the gold text.</summary>
    public (int Start, int End) Gold(int start, int end) => (_gold[start], _gold[end]);

    /// <summary>A span of the document's text.</summary>
    public (int Start, int End) Document(int start, int end) => (At(start) + Shift, At(end) + Shift);

    /// <summary>The first place of a sentence in the gold text; before the text when it is not there.</summary>
    public (int Start, int End) Sentence(string sentence)
    {
        var flat = Wording.Flat(sentence);
        var start = GoldFlat.IndexOf(flat, StringComparison.Ordinal);
        return (start, start + flat.Length);
    }

    private int At(int offset) => _document[Math.Clamp(offset, 0, _document.Length - 1)];

    private static int[] Squeeze(string text)
    {
        var offsets = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++) offsets[i + 1] = offsets[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        return offsets;
    }
}

using Dateline.Extraction.Text;

namespace Dateline.Extraction.Quotes;

/// <summary>
/// Pairs quotation marks, paragraph by paragraph: curly, straight, single, low and angle ones, one inside another. An apostrophe, an
/// inch and the year '98 are no marks. A double mark that is not closed runs to the end of its paragraph.
/// </summary>
internal sealed class QuotationScanner
{
    private const int LongestSingle = 600;

    private readonly string _text;
    private readonly List<Quotation> _found = [];
    private readonly List<(int Start, char Mark)> _open = [];

    private QuotationScanner(string text) => _text = text;

    /// <summary>The quotations of an article, by position.</summary>
    public static List<Quotation> Scan(TokenizedText text)
    {
        var scanner = new QuotationScanner(text.Text);
        for (var i = 0; i < text.Paragraphs.Length; i++) scanner.Scan(text.Paragraphs[i], i);
        scanner._found.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : other.End.CompareTo(one.End));
        return scanner._found;
    }

    private void Scan(TextSpan paragraph, int index)
    {
        _open.Clear();
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            var c = _text[at];
            switch (c)
            {
                case '“' when Innermost('„'):
                case '”' or '»':
                    Close(at, c, index);
                    break;
                case '“' or '„' or '«':
                    _open.Add((at + 1, c));
                    break;
                case '"' when Closes(at, paragraph):
                    Close(at, c, index);
                    break;
                case '"' when !IsInch(at):
                    _open.Add((at + 1, c));
                    break;
                case '‘' or '\'' or '`' when Opens(at, paragraph) && SingleEnd(at, paragraph) is > 0 and var end:
                    _found.Add(new(at + 1, end, index, _open.Count, Closed: true));
                    break;
            }
        }

        for (var i = 0; i < _open.Count; i++)
        {
            // Only the outermost can be a speech that goes on; what it holds was closed or is a stray mark.
            if (i == 0 && _open[i].Start < paragraph.End) _found.Add(new(_open[i].Start, paragraph.End, index, 0, Closed: false));
        }
    }

    private bool Innermost(char mark) => _open.Count > 0 && _open[^1].Mark == mark;

    private void Close(int at, char mark, int paragraph)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!Pairs(_open[i].Mark, mark)) continue;
            if (at > _open[i].Start) _found.Add(new(_open[i].Start, at, paragraph, i, Closed: true));
            _open.RemoveRange(i, _open.Count - i);
            return;
        }
    }

    private static bool Pairs(char open, char close) => (open, close) is ('“', '”') or ('„', '“' or '”') or ('«', '»') or ('"', '"') or ('“', '"') or ('"', '”');

    /// <summary>Whether a straight double mark closes: one is open, and it does not stand like an opening one.</summary>
    private bool Closes(int at, TextSpan paragraph)
    {
        if (!_open.Exists(open => open.Mark is '"' or '“')) return false;
        var before = at > paragraph.Start ? _text[at - 1] : ' ';
        var after = at + 1 < paragraph.End ? _text[at + 1] : ' ';
        return !(char.IsWhiteSpace(before) && !char.IsWhiteSpace(after));
    }

    /// <summary>6'2" tall, a 14" gun.</summary>
    private bool IsInch(int at) => at > 0 && char.IsDigit(_text[at - 1]);

    private bool Opens(int at, TextSpan paragraph)
    {
        if (at > paragraph.Start && (char.IsLetterOrDigit(_text[at - 1]) || _text[at - 1] is '.' or '’')) return false;
        return at + 1 < paragraph.End && !char.IsWhiteSpace(_text[at + 1]) && !char.IsDigit(_text[at + 1]);
    }

    /// <summary>
    /// Where a single quotation ends: at a mark that no letter follows; one after a full stop or comma before one after a plural
    /// ("the soldiers’ tents"). 0 when there is none.
    /// </summary>
    private int SingleEnd(int open, TextSpan paragraph)
    {
        var fallback = 0;
        for (var at = open + 2; at < Math.Min(paragraph.End, open + LongestSingle); at++)
        {
            var c = _text[at];
            if (c is '‘' && at > open || c is '”' or '"' && !Innermost(c)) return fallback;
            if (!Characters.IsApostrophe(c) || (at + 1 < paragraph.End && char.IsLetterOrDigit(_text[at + 1])) || char.IsWhiteSpace(_text[at - 1])) continue;
            if (_text[at - 1] is ',' or '.' or '!' or '?' or '…' or '—') return at;
            if (_text[at - 1] is not ('s' or 'n' or 'o')) return fallback > 0 && HasOpening(fallback, at) ? fallback : at;
            if (fallback == 0) fallback = at;
        }

        return fallback;
    }

    private bool HasOpening(int from, int to) => _text.AsSpan(from, to - from).Contains('‘');
}

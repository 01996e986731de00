using System.Text;

namespace Dateline.Intake.Bulk;

/// <summary>A row of a table.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Fields">Its values; null when it cannot be read.</param>
/// <param name="Fault">Why not.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string>? Fields, CsvFault Fault = CsvFault.None);

internal enum CsvFault
{
    None,
    NeverEnds,
    TooLong,
}

/// <summary>
/// Cuts text into rows as RFC 4180 says: quoted values may hold delimiters, line breaks and doubled quotes. One pass over a reader; a
/// row is in memory at a time, and no more of it than the longest row may have.
/// </summary>
internal sealed class CsvRows(TextReader text, char delimiter, int longest)
{
    private readonly char[] _buffer = new char[16_384];
    private readonly StringBuilder _field = new();
    private List<string> _fields = [];
    private int _length;
    private int _at;
    private int _line = 1;
    private int _size;

    public static IEnumerable<CsvRow> Read(TextReader text, char delimiter, int longest) => new CsvRows(text, delimiter, longest).Rows();

    private IEnumerable<CsvRow> Rows()
    {
        var start = 1;
        while (Peek() is var next && next >= 0)
        {
            if (next == '"' && _field.Length == 0)
            {
                if (Quoted()) continue;
                yield return new(start, null, _size > longest ? CsvFault.TooLong : CsvFault.NeverEnds);
                yield break;
            }

            var character = (char)next;
            _at++;
            if (character == delimiter)
            {
                Take();
            }
            else if (character is '\n' or '\r')
            {
                if (character == '\r' && Peek() == '\n') _at++;
                _line++;
                if (Row(start) is { } row) yield return row;
                start = _line;
            }
            else
            {
                Put(character);
            }
        }

        if (Row(start) is { } last) yield return last;
    }

    /// <summary>Reads what stands between quotes; false when the closing one is missing.</summary>
    private bool Quoted()
    {
        _at++;
        while (Peek() is var next && next >= 0)
        {
            _at++;
            if (next == '\n') _line++;
            if (next != '"')
            {
                Put((char)next);
            }
            else if (Peek() == '"')
            {
                Put('"');
                _at++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private CsvRow? Row(int start)
    {
        Take();
        var (fields, size) = (_fields, _size);
        (_fields, _size) = ([], 0);
        if (size > longest) return new(start, null, CsvFault.TooLong);
        return fields.Count > 1 || fields[0].Length > 0 ? new(start, fields) : null;
    }

    private void Put(char character)
    {
        if (++_size <= longest) _field.Append(character);
    }

    private void Take()
    {
        // A row of nothing but delimiters has a size as well.
        if (++_size <= longest) _fields.Add(_field.ToString());
        else if (_fields.Count == 0) _fields.Add("");
        _field.Clear();
    }

    private int Peek()
    {
        if (_at == _length) (_length, _at) = (text.Read(_buffer), 0);
        return _at < _length ? _buffer[_at] : -1;
    }
}

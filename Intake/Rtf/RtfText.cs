using System.Globalization;
using System.Text;
using Dateline.Intake.Normalising;

namespace Dateline.Intake.Rtf;

/// <summary>How a document ended.</summary>
internal enum RtfEnd
{
    Whole,
    BreaksOff,
    TooDeep,
}

/// <summary>Reads the paragraphs of an RTF document (RTF 1.9) in one pass over its bytes.</summary>
internal sealed class RtfText(ReadOnlyMemory<byte> content, int deepest)
{
    private static readonly HashSet<string> Destinations = [.. EmbeddedText.Rows("RtfDestinations.txt")];

    private readonly Stack<State> _outer = new();
    private readonly Dictionary<int, Encoding> _fonts = [];
    private readonly StringBuilder _words = new();
    private readonly StringBuilder _title = new();
    private readonly List<byte> _bytes = [];
    private State _state = new() { Unicode = 1 };
    private Encoding _page = RtfEncodings.CodePage(1252)!;
    private int _skip;
    private int _at;

    /// <summary>The paragraphs, table cells among them, each on one line.</summary>
    public List<string> Paragraphs { get; } = [];

    /// <summary>The title among the document's properties.</summary>
    public string Title => CharacterCleaner.OneLine(_title.ToString());

    public RtfEnd Read()
    {
        var bytes = content.Span;
        while (_at < bytes.Length)
        {
            var value = bytes[_at++];
            if (value == '{')
            {
                Flush();
                if (_outer.Count >= deepest) return RtfEnd.TooDeep;
                _outer.Push(_state);
            }
            else if (value == '}')
            {
                Flush();
                if (_outer.Count == 0) break;
                _state = _outer.Pop();
                if (_outer.Count == 0) break;
            }
            else if (value == '\\')
            {
                Control(bytes);
            }
            else if (value is not ((byte)'\r' or (byte)'\n'))
            {
                Put(value);
            }
        }

        Flush();
        Paragraph();
        return _outer.Count == 0 ? RtfEnd.Whole : RtfEnd.BreaksOff;
    }

    private void Control(ReadOnlySpan<byte> bytes)
    {
        if (_at >= bytes.Length) return;
        var start = _at;
        while (_at < bytes.Length && char.IsAsciiLetter((char)bytes[_at])) _at++;
        if (_at == start)
        {
            Symbol(bytes);
            return;
        }

        var word = Encoding.ASCII.GetString(bytes[start.._at]);
        var number = Number(bytes);
        if (_at < bytes.Length && bytes[_at] == ' ') _at++;
        if (word == "bin") _at = (int)Math.Min(bytes.Length, _at + Math.Max(0, (long)(number ?? 0)));
        else Word(word, number);
    }

    private void Symbol(ReadOnlySpan<byte> bytes)
    {
        switch ((char)bytes[_at++])
        {
            case '\'' when _at + 1 < bytes.Length:
                if (byte.TryParse(Encoding.ASCII.GetString(bytes.Slice(_at, 2)), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)) Put(value);
                _at += 2;
                break;
            case '*':
                _state.Passed = true;
                break;
            case '~':
                Append('\u00A0');
                break;
            case '_':
                Append('-');
                break;
            case '\r' or '\n':
                Flush();
                Paragraph();
                break;
            case var escaped and ('\\' or '{' or '}'):
                Put((byte)escaped);
                break;
        }
    }

    private void Word(string word, int? number)
    {
        switch (word)
        {
            case "u":
                // Negative above 32767; what follows stands in for it in old readers.
                Append((char)(ushort)(number ?? '?'));
                _skip = _state.Unicode;
                return;
            case "uc":
                _state.Unicode = Math.Clamp(number ?? 1, 0, 16);
                return;
            case "ansicpg":
                _page = RtfEncodings.CodePage(number ?? 1252) ?? _page;
                return;
            case "f" when _state.InFonts:
                _state.Font = number ?? 0;
                return;
            case "f" or "plain":
                Flush();
                _state.Font = word == "f" ? number ?? 0 : -1;
                return;
            case "fcharset" when _state.InFonts:
                if (RtfEncodings.CharacterSet(number ?? 0) is { } page) _fonts[_state.Font] = page;
                return;
            case "v" or "deleted":
                Flush();
                _state.Hidden = number != 0;
                return;
        }

        Flush();
        _skip = 0;
        if (word == "fonttbl") _state.InFonts = _state.Passed = true;
        else if (word == "title" && _state.InInfo) (_state.InTitle, _state.Passed) = (true, true);
        else if (word == "info") _state.InInfo = _state.Passed = true;
        else if (Destinations.Contains(word)) _state.Passed = true;
        else if (word is "par" or "sect" or "page" or "cell" or "row" or "nestcell" or "nestrow") Paragraph();
        else if (RtfSigns.Of(word) is { } sign) Append(sign);
    }

    private int? Number(ReadOnlySpan<byte> bytes)
    {
        var start = _at;
        if (_at < bytes.Length && bytes[_at] == '-') _at++;
        while (_at < bytes.Length && char.IsAsciiDigit((char)bytes[_at])) _at++;
        return int.TryParse(bytes[start.._at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private void Put(byte value)
    {
        if (_skip > 0) _skip--;
        else if (IsRead || _state.InTitle) _bytes.Add(value);
    }

    private void Append(char character)
    {
        Flush();
        if (_state.InTitle) _title.Append(character);
        else if (IsRead) _words.Append(character);
    }

    /// <summary>Bytes are decoded a run at a time: in some code pages two make a character.</summary>
    private void Flush()
    {
        if (_bytes.Count == 0) return;
        var text = (_fonts.GetValueOrDefault(_state.Font) ?? _page).GetString(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes));
        (_state.InTitle ? _title : _words).Append(text);
        _bytes.Clear();
    }

    private void Paragraph()
    {
        if (!IsRead && _outer.Count > 0) return;
        var text = CharacterCleaner.OneLine(_words.ToString());
        if (text.Length > 0) Paragraphs.Add(text);
        _words.Clear();
    }

    private bool IsRead => !_state.Passed && !_state.Hidden;

    /// <summary>What a group has of its own and gives back at its end.</summary>
    private struct State
    {
        public bool Passed;
        public bool Hidden;
        public bool InFonts;
        public bool InInfo;
        public bool InTitle;
        public int Font;
        public int Unicode;
    }
}

namespace Dateline.Intake.Languages;

/// <summary>The words of a text: runs of letters, with the marks and the apostrophes inside them.</summary>
internal ref struct WordRun(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly WordRun GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = 0;
        while (start < _rest.Length && !char.IsLetter(_rest[start])) start++;
        var end = start;
        while (end < _rest.Length && (IsPart(_rest[end]) || (IsApostrophe(_rest[end]) && end + 1 < _rest.Length && char.IsLetter(_rest[end + 1])))) end++;
        Current = _rest[start..end];
        _rest = _rest[end..];
        return Current.Length > 0;
    }

    private static bool IsPart(char character) =>
        char.IsLetter(character)
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char character) => character is '\'' or '’';
}

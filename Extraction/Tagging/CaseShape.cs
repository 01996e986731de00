namespace Dateline.Extraction.Tagging;

/// <summary>How a token is written: what its letters' case and its other characters say whatever the word is.</summary>
internal enum CaseShape : byte
{
    Lower,
    Capitalised,
    SingleCapital,
    Capitals,
    ShortCapitals,
    CapitalsWithStop,
    Mixed,
    CapitalisedWithStop,
    LettersAndDigits,
    Digits,
    Year,
    NumberWithMarks,
    Comma,
    Stop,
    Dash,
    Quote,
    Bracket,
    Colon,
    OtherMark,
    Link,
    OtherScript,
}

internal static class CaseShapes
{
    public const int Count = (int)CaseShape.OtherScript + 1;
    private const int ShortAcronym = 4;

    public static CaseShape Of(ReadOnlySpan<char> token)
    {
        int upper = 0, lower = 0, digits = 0, other = 0, stops = 0;
        foreach (var c in token)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
            else if (char.IsDigit(c)) digits++;
            else if (char.IsLetter(c)) other++;
            else if (c == '.') stops++;
        }

        if (upper + lower + other + digits == 0) return Mark(token[0]);
        if (token[0] is '@' or '#' || token.Contains("://", StringComparison.Ordinal)) return CaseShape.Link;
        if (digits > 0) return Numeric(token, upper + lower + other, digits);
        if (other > 0 && upper + lower == 0) return CaseShape.OtherScript;
        if (upper == 0) return CaseShape.Lower;
        if (lower == 0) return Capitals(token.Length, upper, stops);
        if (upper == 1 && char.IsUpper(token[0])) return stops > 0 ? CaseShape.CapitalisedWithStop : CaseShape.Capitalised;
        return CaseShape.Mixed;
    }

    private static CaseShape Capitals(int length, int upper, int stops)
    {
        if (stops > 0) return CaseShape.CapitalsWithStop;
        if (upper == 1) return CaseShape.SingleCapital;
        return length <= ShortAcronym ? CaseShape.ShortCapitals : CaseShape.Capitals;
    }

    private static CaseShape Numeric(ReadOnlySpan<char> token, int letters, int digits)
    {
        if (letters > 0) return CaseShape.LettersAndDigits;
        if (digits < token.Length) return CaseShape.NumberWithMarks;
        return token.Length == 4 && token[0] is '1' or '2' ? CaseShape.Year : CaseShape.Digits;
    }

    private static CaseShape Mark(char c) => c switch
    {
        ',' or ';' => CaseShape.Comma,
        '.' or '!' or '?' or '…' => CaseShape.Stop,
        '-' or '–' or '—' or '/' => CaseShape.Dash,
        '"' or '\'' or '“' or '”' or '‘' or '’' or '«' or '»' => CaseShape.Quote,
        '(' or ')' or '[' or ']' or '{' or '}' => CaseShape.Bracket,
        ':' => CaseShape.Colon,
        _ => CaseShape.OtherMark,
    };
}

namespace Dateline.Extraction.Text;

/// <summary>Web addresses, e-mail addresses, handles and hashtags.</summary>
internal static class Links
{
    private static readonly string[] Schemes = ["https://", "http://", "ftp://", "www."];

    /// <summary>The end of the address that starts at <paramref name="at"/>; <paramref name="at"/> itself when none does.</summary>
    public static int End(string text, int at, int end)
    {
        if (text[at] is not ('h' or 'H' or 'f' or 'w' or 'W') && !char.IsAsciiLetterOrDigit(text[at])) return at;
        var rest = text.AsSpan(at, end - at);
        foreach (var scheme in Schemes)
        {
            if (rest.Length > scheme.Length && rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && char.IsLetterOrDigit(rest[scheme.Length]))
                return AddressEnd(text, at, end);
        }

        return at > 0 && IsMailPart(text[at - 1]) ? at : MailEnd(text, at, end);
    }

    /// <summary>The end of the handle or hashtag whose sign is at <paramref name="at"/>.</summary>
    public static int HandleEnd(string text, int at, int end)
    {
        var i = at + 1;
        while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] == '_')) i++;
        return i;
    }

    private static int AddressEnd(string text, int at, int end)
    {
        var i = at;
        while (i < end && !char.IsWhiteSpace(text[i]) && text[i] is not ('<' or '>' or '"' or '“' or '”' or '’' or '|')) i++;
        while (i > at && text[i - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'') i--;
        return i;
    }

    private static int MailEnd(string text, int at, int end)
    {
        var i = at;
        while (i < end && i - at < 64 && IsMailPart(text[i])) i++;
        if (i >= end - 1 || text[i] != '@' || i == at || !char.IsAsciiLetterOrDigit(text[i + 1])) return at;
        var stop = -1;
        for (i++; i < end && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '-'); i++)
        {
            if (text[i] == '.' && i + 1 < end && char.IsAsciiLetterOrDigit(text[i + 1])) stop = i;
        }

        while (text[i - 1] is '.' or '-') i--;
        return stop > 0 ? i : at;
    }

    private static bool IsMailPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '+' or '-';
}

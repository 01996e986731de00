using System.Buffers;
using Dateline.Intake.Normalising;

namespace Dateline.Intake.Text;

/// <summary>
/// The place, and often the day and agency, that open a wire story: "KABUL, Afghanistan, Sept 30 (Reuters) —". The first word stands
/// in capitals, or the full day follows ("Geneva, 3 May 2019 –"), and a dash ends it.
/// </summary>
internal static class WireDateline
{
    private const int MaxLength = 90;
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("!?;:\"“”");
    private static readonly HashSet<string> Small = ["of", "de", "del", "da", "do", "la", "le", "el", "al", "the", "and", "on", "sur", "am", "an"];

    private static readonly HashSet<string> NotPlaces = ["On", "In", "By", "Since", "From", "Until", "Till", "At", "After", "Before", "The", "This", "Late", "Early", "Last", "Next"];

    /// <summary>The dateline as printed, without the dash; null when the paragraph has none.</summary>
    public static string? Find(string paragraph)
    {
        var dash = Dash(paragraph);
        if (dash is not (> 1 and <= MaxLength)) return null;
        var place = paragraph.AsSpan(0, dash).TrimEnd();
        return place.ContainsAny(SentenceMarks) || !(OpensInCapitals(place) || OpensWithPlaceAndDay(place)) || !Names(place) ? null : place.ToString();
    }

    /// <summary>
    /// The dateline of an article's first paragraphs: the one that opens a paragraph, or a line of its own that names a place in
    /// capitals and the day ("STORNOWAY, Thursday 13 January 2005"), or stands beside the byline or the day.
    /// </summary>
    public static string? FindIn(IReadOnlyList<string> opening)
    {
        for (var at = 0; at < opening.Count; at++)
        {
            if (Find(opening[at]) is { } place) return place;
            if (IsLine(opening, at)) return opening[at];
        }

        return null;
    }

    /// <summary>The place of a dateline, without the day and what follows it.</summary>
    public static string Place(string dateline)
    {
        var day = PrintedDate.StartOfDay(dateline);
        return day > 0 && dateline.AsSpan(0, day).TrimEnd(" ,(—–-/|") is { Length: > 1 } place ? place.ToString() : dateline;
    }

    private static bool IsLine(IReadOnlyList<string> opening, int at)
    {
        var line = opening[at];
        if (line.Length > MaxLength || line.AsSpan().ContainsAny(SentenceMarks) || line[^1] == '.' || !OpensInCapitals(line) || !Names(line)) return false;
        return PrintedDate.HasDay(line) || (Short(line) && (Heads(opening, at - 1) || Heads(opening, at + 1)));
    }

    private static bool Short(string line) => line.AsSpan().Count(' ') < 4;

    private static bool Heads(IReadOnlyList<string> opening, int at) =>
        at >= 0 && at < opening.Count && (Byline.Reads(opening[at]) || PrintedDate.ParseLine(opening[at]) is not null);

    private static int Dash(string paragraph)
    {
        for (var at = 1; at < paragraph.Length - 1 && at <= MaxLength; at++)
        {
            if (paragraph[at] is not ('—' or '–' or '-')) continue;
            var doubled = paragraph[at] == '-' && paragraph[at + 1] == '-';
            if (paragraph[at] == '—' || doubled || (paragraph[at - 1] == ' ' && paragraph[at + 1] == ' ')) return at;
        }

        return -1;
    }

    /// <summary>"Geneva, 3 May 2019", as press offices write it: without capitals the full day has to be there.</summary>
    private static bool OpensWithPlaceAndDay(ReadOnlySpan<char> place)
    {
        var comma = place.IndexOf(',');
        if (comma < 2 || !char.IsUpper(place[0]) || !PrintedDate.HasDay(place.ToString())) return false;
        var space = place[..comma].IndexOf(' ');
        var word = place[..(space < 0 ? comma : space)];
        return PrintedDate.StartOfDay(place.ToString()) > comma && !NotPlaces.Contains(word.ToString());
    }

    private static bool OpensInCapitals(ReadOnlySpan<char> place)
    {
        var end = place.IndexOfAny(" ,(");
        var word = end < 0 ? place : place[..end];
        var letters = 0;
        foreach (var character in word)
        {
            if (char.IsLower(character)) return false;
            if (char.IsUpper(character)) letters++;
        }

        return letters >= 2;
    }

    /// <summary>Every word is a name, a number or a small word inside a name.</summary>
    private static bool Names(ReadOnlySpan<char> place)
    {
        foreach (var range in place.SplitAny(" ,()/"))
        {
            var word = place[range];
            if (!word.IsEmpty && char.IsLower(word[0]) && !Small.Contains(word.ToString())) return false;
        }

        return true;
    }
}

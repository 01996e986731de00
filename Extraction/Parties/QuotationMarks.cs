using Dateline.Extraction.Text;

namespace Dateline.Extraction.Parties;

/// <summary>Pairs double quotation marks, and single ones that open a word, paragraph by paragraph.</summary>
internal static class QuotationMarks
{
    /// <summary>The stretches inside quotation marks; one that is not closed runs to the end of its paragraph.</summary>
    public static List<TextSpan> Pair(TokenizedText text)
    {
        var spans = new List<TextSpan>();
        var whole = text.Text;
        foreach (var paragraph in text.Paragraphs)
        {
            var (open, mark) = (-1, '\0');
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                var c = whole[i];
                if (open < 0)
                {
                    if (c is '“' or '"' || (c is '‘' && Opens(whole, i))) (open, mark) = (i + 1, c);
                }
                else if ((mark == '“' && c is '”') || (mark == '"' && c == '"') || (mark == '‘' && c == '’' && Closes(whole, i, paragraph.End)))
                {
                    spans.Add(new(open, i));
                    open = -1;
                }
            }

            if (open >= 0 && mark != '‘') spans.Add(new(open, paragraph.End));
        }

        return spans;
    }

    private static bool Opens(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    private static bool Closes(string text, int at, int end) => at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]);
}

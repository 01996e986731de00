using System.Text;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Training.Corpora;

/// <summary>A passage cut into tokens as the tagger will see it, with the states each token may be in.</summary>
/// <param name="Text">The tokens.</param>
/// <param name="Allowed">The allowed states of each token, one bit each.</param>
/// <param name="Names">The names whose limits are token limits: tokens <c>[First, End)</c> and types.</param>
/// <param name="Source">Where it came from.</param>
internal sealed record Example(TokenizedText Text, ulong[] Allowed, IReadOnlyList<(int First, int End, int Types)> Names, Passage Source)
{
    public static Example Of(Passage passage)
    {
        List<(int Start, int End, Segment Segment)> marks = [];
        var offset = 0;
        var title = passage.Title is null ? null : Write(passage.Title, ref offset, marks);
        var paragraphs = passage.Paragraphs.Select(paragraph => Write(paragraph, ref offset, marks)).ToList();
        var text = Tokenizer.Tokenize(title, paragraphs);
        var allowed = new ulong[text.Tokens.Length];
        var outside = 1UL | States(passage.Silent);
        allowed.AsSpan().Fill(outside);
        List<(int, int, int)> names = [];
        foreach (var (start, end, segment) in marks)
        {
            var first = text.TokenAt(start);
            var last = first;
            while (last < text.Tokens.Length && text.Tokens[last].Start < end) last++;
            if (last == first) continue;
            var aligned = text.Tokens[first].Start == start && text.Tokens[last - 1].End == end && text.SentenceAt(start) == text.SentenceAt(end - 1);
            if (segment.Unknown || !aligned)
            {
                // A mark that our tokens cut through, or that means nothing here: leave the tokens and their neighbours free.
                for (var i = Math.Max(0, first - 1); i < Math.Min(allowed.Length, last + 1); i++) allowed[i] = TagScheme.Any;
                continue;
            }

            names.Add((first, last, segment.Types));
            for (var i = first; i < last; i++) allowed[i] = States(segment.Types, Part(i, first, last));
        }

        return new Example(text, allowed, names, passage);
    }

    private static string Write(IReadOnlyList<Segment> segments, ref int offset, List<(int, int, Segment)> marks)
    {
        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            if (segment.Types != 0 || segment.Unknown) marks.Add((offset + text.Length, offset + text.Length + segment.Text.Length, segment));
            text.Append(segment.Text);
        }

        offset += text.Length + 2;
        return text.ToString();
    }

    private static TagPart Part(int i, int first, int end) =>
        end - first == 1 ? TagPart.Single : i == first ? TagPart.Begin : i == end - 1 ? TagPart.End : TagPart.Inside;

    private static ulong States(int types)
    {
        var states = 0UL;
        for (var type = 0; type < TagScheme.Types; type++)
        {
            if ((types >> type & 1) != 0) states |= TagScheme.Bits((EntityType)type);
        }

        return states;
    }

    private static ulong States(int types, TagPart part)
    {
        var states = 0UL;
        for (var type = 0; type < TagScheme.Types; type++)
        {
            if ((types >> type & 1) != 0) states |= TagScheme.Bit(part, (EntityType)type);
        }

        return states;
    }
}

using Dateline.Extraction.Text;

namespace Dateline.Extraction.Tagging;

/// <summary>What is known of a token from where it stands.</summary>
[Flags]
internal enum Position : ushort
{
    None = 0,
    SentenceFirst = 1,
    ParagraphFirst = 2,
    SentenceLast = 4,
    Title = 8,

    /// <summary>The sentence is written in capitals.</summary>
    InCapitals = 16,

    /// <summary>Most words of the sentence begin with a capital.</summary>
    InTitleCase = 32,

    /// <summary>No space before: after a hyphen, a bracket, a quotation mark.</summary>
    Joined = 64,

    /// <summary>First of a listed place name of several words.</summary>
    PlaceOpens = 128,

    /// <summary>Further word of a listed place name of several words.</summary>
    PlaceGoesOn = 256,

    /// <summary>The paragraph has one short sentence without a stop: a headline, a heading, a row of a table.</summary>
    ShortLine = 512,

    /// <summary>First of a listed organisation's name of several words.</summary>
    OrganisationOpens = 1024,

    /// <summary>Further word of a listed organisation's name of several words.</summary>
    OrganisationGoesOn = 2048,
}

/// <summary>Finds the <see cref="Position"/> of every token.</summary>
internal static class PositionFeatures
{
    /// <summary>How many bits <see cref="Position"/> has.</summary>
    public const int Bits = 12;

    private const int ShortLine = 16;

    public static void Write(TokenizedText text, ReadOnlySpan<ulong> hashes, NameLists lists, Span<Position> positions)
    {
        var paragraph = -1;
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var sentence = text.Sentences[s];
            var opens = sentence.Paragraph != paragraph;
            paragraph = sentence.Paragraph;
            var alone = opens && (s + 1 == text.Sentences.Length || text.Sentences[s + 1].Paragraph != paragraph);
            var whole = Case(text, sentence);
            if (text.HasTitle && paragraph == 0) whole |= Position.Title;
            if (alone && IsShortLine(text, sentence)) whole |= Position.ShortLine;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                positions[i] |= whole;
                if (i > sentence.FirstToken && text.Tokens[i].Start == text.Tokens[i - 1].End) positions[i] |= Position.Joined;
            }

            positions[sentence.FirstToken] |= Position.SentenceFirst | (opens ? Position.ParagraphFirst : Position.None);
            positions[sentence.EndToken - 1] |= Position.SentenceLast;
            Mark(text, sentence, hashes, lists, (Listed.PlaceOpens, Listed.Town), (Position.PlaceOpens, Position.PlaceGoesOn), positions);
            Mark(text, sentence, hashes, lists, (Listed.OrganisationOpens, Listed.Organisation), (Position.OrganisationOpens, Position.OrganisationGoesOn), positions);
        }
    }

    private static bool IsShortLine(TokenizedText text, Sentence sentence) =>
        sentence.TokenCount <= ShortLine && text.Text[sentence.End - 1] is not ('.' or '?' or '!' or '”' or '"');

    private static Position Case(TokenizedText text, Sentence sentence)
    {
        int words = 0, capitalised = 0, capitals = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = text[i];
            if (token.Length < 2 || !char.IsLetter(token[0])) continue;
            words++;
            if (!char.IsUpper(token[0])) continue;
            capitalised++;
            if (char.IsUpper(token[^1]) || token[^1] == '.' && char.IsUpper(token[^2])) capitals++;
        }

        if (words < 2) return Position.None;
        if (capitals * 10 >= words * 7) return Position.InCapitals;
        return capitalised * 10 >= words * 6 ? Position.InTitleCase : Position.None;
    }

    /// <summary>Marks the longest listed name of two to four words from each capital on.</summary>
    private static void Mark(TokenizedText text, Sentence sentence, ReadOnlySpan<ulong> hashes, NameLists lists, (Listed Opens, Listed Whole) listed, (Position Opens, Position GoesOn) marks, Span<Position> positions)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken - 1; i++)
        {
            if (!char.IsUpper(text[i][0]) || (lists.Find(hashes[i]) & listed.Opens) == 0) continue;
            var phrase = hashes[i];
            var end = i;
            for (var j = i + 1; j < Math.Min(i + NameLists.LongestPhrase, sentence.EndToken); j++)
            {
                phrase = WordHash.Append(phrase, hashes[j]);
                if ((lists.Find(phrase) & listed.Whole) != 0) end = j;
            }

            if (end == i) continue;
            positions[i] |= marks.Opens;
            for (var j = i + 1; j <= end; j++) positions[j] |= marks.GoesOn;
            i = end;
        }
    }
}

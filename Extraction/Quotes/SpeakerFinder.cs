using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Quotes;

/// <summary>
/// Finds the speaker of each quotation: by the cue after it, the cue before it, the quotation before it in the paragraph, a speech that
/// goes on from the paragraph before, or what the sentence before is about.
/// </summary>
/// <param name="context">The article.</param>
/// <param name="quotations">Its quotations, by position.</param>
/// <param name="attributions">Who reports where.</param>
internal sealed class SpeakerFinder(FactContext context, List<Quotation> quotations, Attributions attributions)
{
    private const int LongestLoneSentence = 8;
    private const int Nesting = 6;

    // Among how many quotations the words of a heading are looked for.
    private const int Near = 60;

    private readonly TokenizedText text = context.Text;
    private readonly (string? Cue, Party? Speaker)[] known = new (string?, Party?)[quotations.Count];

    /// <summary>The cues and the speakers of all quotations, in order.</summary>
    public (string? Cue, Party? Speaker)[] Read()
    {
        for (var i = 0; i < known.Length; i++) known[i] = Find(i);
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i].Cue is null && IsHeading(quotations[i]) && Repeated(i) is >= 0 and var body) known[i] = known[body];
            if (known[i].Speaker is { } speaker) known[i].Speaker = attributions.Log.Named(speaker);
        }

        return known;
    }

    /// <summary>Whether the quotation stands in the title or is all there is of a line between paragraphs.</summary>
    private bool IsHeading(Quotation quotation)
    {
        var paragraph = text.Paragraphs[quotation.Paragraph];
        return text.HasTitle && quotation.Paragraph == 0 || quotation.End - quotation.Start + 2 >= paragraph.End - paragraph.Start;
    }

    /// <summary>Where the words that a headline quotes stand in the article.</summary>
    private int Repeated(int index)
    {
        var words = Words(quotations[index]);
        for (var i = Math.Max(0, index - Near); i < Math.Min(quotations.Count, index + Near); i++)
        {
            if (i != index && known[i].Speaker is not null && !IsHeading(quotations[i]) && Words(quotations[i]).Contains(words, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    private ReadOnlySpan<char> Words(Quotation quotation) => text.Text.AsSpan(quotation.Start, quotation.End - quotation.Start).TrimEnd(",.!?…");

    private (string? Cue, Party? Speaker) Find(int index)
    {
        var quotation = quotations[index];
        if (Outer(index) is >= 0 and var outer) return Nested(quotation, outer);
        var (first, last) = (text.TokenAt(quotation.Start), text.TokenAt(quotation.End) - 1);
        var found = Cued(quotation, first, last);
        return found is { } attributed ? (CueOf(attributed.At.Cue), PartyOf(attributed)) : (null, Implied(index, first));
    }

    private string CueOf(int cue) => context.Is(cue, "according") ? "according to" : context.Is(cue, WordClass.Account) && context.Is(cue + 1, "of") ? context.Words(cue - 2, cue + 2) : context.Words(cue, cue + 1);

    private static Party PartyOf(Attributed attributed) => new(attributed.Party.Text, attributed.Party.Entity?.Id);

    /// <summary>The attribution in the sentence of a quotation that is its own.</summary>
    private Attributed? Cued(Quotation quotation, int first, int last)
    {
        var start = text.Sentences[text.SentenceAt(text.Tokens[first].Start)].FirstToken;
        var end = text.Sentences[text.SentenceAt(text.Tokens[last].Start)].EndToken;
        var ending = text.Text[quotation.End - 1];
        var after = After(Math.Min(last + 2, end), end);
        var before = Before(first - 1, start);
        if (ending is ',' or '?' or '!' or '—' or '–' && IsNext(after, last + 2)) return after;
        if (before is { } cue && (IsAdjacent(cue, first - 1) || !IsNext(after, last + 2))) return before;
        return after ?? before ?? Lone(quotation, end, ending);
    }

    /// <summary>The first attribution after a quotation, before another one that stands for itself begins.</summary>
    private Attributed? After(int start, int end)
    {
        var stop = start;
        if (stop < end && text.HasTitle && text.SentenceAt(text.Tokens[stop].Start) == 0 && context.Mark(stop) == ':') (start, stop) = (start + 1, stop + 1);
        while (stop < end && !context.IsUttered(stop) && context.Mark(stop) is not (';' or ':')) stop++;
        return attributions.First(start, stop);
    }

    private Attributed? Before(int end, int start)
    {
        var stop = end;
        while (stop > start && context.Mark(stop - 1) != ';') stop--;
        return attributions.Last(stop, end);
    }

    /// <summary>Whether an attribution begins where a quotation ends: "said Smith", "Smith, a nurse, said".</summary>
    private bool IsNext(Attributed? found, int from)
    {
        if (found is not { At: var at }) return false;
        while (context.IsComma(from) || context.IsDash(from)) from++;
        var first = Math.Min(at.Cue, at.First);
        for (; from < first; from++)
        {
            if (!context.Is(from, WordClass.Adverb | WordClass.Determiner | WordClass.Possessive) && !context.IsComma(from)) return false;
        }

        return first >= from;
    }

    /// <summary>Whether a quotation follows a cue and its speaker: "Smith said: “", "according to Smith, “", "Smith said in a letter that “".</summary>
    private bool IsAdjacent(Attributed found, int mark) => context.IsComma(mark - 1) || context.Mark(mark - 1) == ':' || mark - Math.Max(found.At.Cue, found.At.Inverted ? found.At.End : 0) <= 2;

    /// <summary>“… lost.” Smith said: the cue stands in a short sentence of its own.</summary>
    private Attributed? Lone(Quotation quotation, int end, char ending)
    {
        var next = text.SentenceAt(quotation.End + 1);
        if (ending is ':' || next >= text.Sentences.Length) return null;
        var sentence = text.Sentences[next];
        if (sentence.FirstToken < end || sentence.Paragraph != quotation.Paragraph || sentence.TokenCount > LongestLoneSentence) return null;
        return attributions.First(sentence.FirstToken, sentence.EndToken) is { } found && IsNext(found, sentence.FirstToken) && found.At.Cue >= sentence.EndToken - 4 && Math.Max(found.At.Cue + 1, found.At.End) >= sentence.EndToken - 1 ? found : null;
    }

    /// <summary>A quotation in a quotation: the one it is laid in the mouth of, or the speaker himself.</summary>
    private (string?, Party?) Nested(Quotation quotation, int outer)
    {
        var mark = text.TokenAt(quotation.Start) - 1;
        var from = Math.Max(text.TokenAt(quotations[outer].Start), text.Sentences[text.SentenceAt(quotation.Start)].FirstToken);
        for (var cue = mark - 1; cue >= from && cue > mark - 4; cue--)
        {
            if (!context.Is(cue, WordClass.Say | WordClass.Describe) || cue == from) continue;
            var phrase = new SpeakerPhrase(context, quoted: true).Left(cue, from);
            if (phrase.End <= phrase.First || context.Lower(phrase.First) is "i" or "we") break;
            var party = attributions.Log.Resolve(phrase.First, phrase.End);
            return (context.Words(cue, cue + 1), new Party(party.Text, party.Entity?.Id));
        }

        return (null, known[outer].Speaker);
    }

    private int Outer(int index)
    {
        for (var i = index - 1; quotations[index].Depth > 0 && i >= 0 && i > index - Nesting; i--)
        {
            if (quotations[i].Span.Contains(quotations[index].Span)) return i;
        }

        return -1;
    }

    /// <summary>Without a cue: the speaker before in the paragraph, of a speech that goes on, or whom the sentence before is about.</summary>
    private Party? Implied(int index, int first)
    {
        var quotation = quotations[index];
        var sentence = text.SentenceAt(text.Tokens[first].Start);
        if (Subject(text.Sentences[sentence], first - 1) is { } borrowing) return borrowing;
        var previous = Previous(index);
        if (previous >= 0 && quotations[previous] is var before)
        {
            if (before.Paragraph == quotation.Paragraph) return Between(text.TokenAt(before.End) + 1, first - 1) ?? known[previous].Speaker;
            if (!before.Closed && before.Paragraph == quotation.Paragraph - 1) return known[previous].Speaker;
        }

        if (sentence > 0 && text.Sentences[sentence - 1] is var last && (last.Paragraph == quotation.Paragraph || last.Paragraph == quotation.Paragraph - 1 && !IsTitle(last)))
        {
            if (About(last) is { } about) return about;
            if (last.Paragraph != quotation.Paragraph && previous >= 0 && quotations[previous].Paragraph == last.Paragraph) return known[previous].Speaker;
        }

        // The sentence itself names nobody who speaks with a cue, but may be about somebody.
        return About(text.Sentences[sentence]);
    }

    /// <summary>Whose sentence it is that borrows the words: "Smith was blunter: “…”", "Moscow has threatened “symmetrical measures”".</summary>
    private Party? Subject(Sentence sentence, int mark)
    {
        var start = Math.Max(sentence.FirstToken, Datelines.End(text, sentence));
        if (mark - start < 2 || context.IsQuoted(start) || context.Is(start, WordClass.Preposition | WordClass.Subordinator)) return null;
        var (first, end) = new SpeakerPhrase(context).Subject(start, mark);
        if (end <= first || first != start && !context.IsPerson(first)) return null;
        var party = attributions.Log.Resolve(first, end);
        return party.Entity is { Type: EntityType.Person or EntityType.Org or EntityType.Group or EntityType.Gpe } || party.Entity is null && (party.Gender & (Gender.Person | Gender.Many)) != 0 && party.Gender != Gender.Body ? new Party(party.Text, party.Entity?.Id) : null;
    }

    /// <summary>Who speaks in whole sentences between two quotations of a paragraph.</summary>
    private Party? Between(int from, int to)
    {
        var sentence = text.SentenceAt(text.Tokens[from].Start);
        var start = text.Sentences[sentence].FirstToken >= from ? from : text.Sentences[sentence].EndToken;
        return start < to && attributions.Last(start, to) is { } found ? PartyOf(found) : null;
    }

    /// <summary>Whom a sentence is about: the one who speaks in it, or the person or body that is its subject.</summary>
    private Party? About(Sentence sentence)
    {
        if (attributions.Last(sentence.FirstToken, sentence.EndToken) is { } spoken) return PartyOf(spoken);
        var (first, end) = new SpeakerPhrase(context).Subject(sentence.FirstToken, sentence.EndToken);
        if (end > first && attributions.Log.Resolve(first, end) is { } subject && (subject.Gender & Gender.Person) != 0 && subject.Gender != Gender.Many) return new Party(subject.Text, subject.Entity?.Id);
        for (var token = sentence.EndToken - 1; token >= sentence.FirstToken; token--)
        {
            if (context.IsQuoted(token) || !context.IsPerson(token)) continue;
            var (from, to) = context.MentionAt(token);
            return new Party(context.Words(from, to), context.EntityAt(token)!.Id);
        }

        return null;
    }

    private bool IsTitle(Sentence sentence) => text.HasTitle && sentence.Paragraph == 0;

    private int Previous(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (quotations[i].Depth == 0) return i;
        }

        return -1;
    }
}

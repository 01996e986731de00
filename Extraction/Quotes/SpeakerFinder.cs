using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Quotes;

/// <summary>
/// Finds the speaker of each quotation: by the cue after it, the cue before it, another cue of its sentence, the quotation before it in
/// the paragraph, a speech that goes on from the paragraph before, or what the sentence before is about.
/// </summary>
internal sealed class SpeakerFinder
{
    private readonly ArticleReading _reading;
    private readonly TokenizedText _text;
    private readonly List<Quotation> _quotations;
    private readonly bool[] _quoted;
    private readonly AttributionReader _attributions;
    private readonly (string? Cue, Party? Speaker)[] _known;

    public SpeakerFinder(ArticleReading reading, List<Quotation> quotations)
    {
        (_reading, _text, _quotations) = (reading, reading.Text, quotations);
        _quoted = new bool[_text.Tokens.Length];
        foreach (var quotation in quotations)
        {
            // The marks count as quoted: what is between two of them is what attributes.
            for (var i = Math.Max(0, _text.TokenAt(quotation.Start) - 1); i < _quoted.Length && _text.Tokens[i].Start <= quotation.End; i++) _quoted[i] = true;
        }

        _attributions = new AttributionReader(reading, _quoted);
        _known = new (string?, Party?)[quotations.Count];
    }

    /// <summary>The cue and the speaker of a quotation; quotations are to be asked for in order.</summary>
    public (string? Cue, Party? Speaker) Of(int index) => _known[index] = Find(index);

    private (string? Cue, Party? Speaker) Find(int index)
    {
        var quotation = _quotations[index];
        if (quotation.Depth > 0 && Outer(index) is >= 0 and var outer) return Nested(quotation, outer);
        var first = _text.TokenAt(quotation.Start);
        var last = _text.TokenAt(quotation.End) - 1;
        var (sentenceStart, sentenceEnd) = Bounds(first, last);
        var runsOn = _text.Text[quotation.End - 1] is not '.' || NextIsLower(quotation.End);

        var after = runsOn || quotation.Closed && Follows(last, sentenceEnd) ? _attributions.After(SkipMark(last + 1), sentenceEnd) : null;
        var before = _attributions.Before(first - 1, sentenceStart);
        var found = _text.Text[quotation.End - 1] is ',' or '?' or '!' || before is null ? after ?? before : before.Value.Adjacent || after is not { Adjacent: true } ? before : after;
        found ??= Lone(quotation, last, sentenceEnd);
        if (found is { } attribution && (Again(index, attribution) ?? _attributions.Read(attribution)) is { } speaker) return (attribution.Cue, speaker);
        return (null, Implied(index, first));
    }

    /// <summary>"he said": whoever spoke last, when nobody else is named in between.</summary>
    private Party? Again(int index, Attribution attribution)
    {
        if (Pronouns.Of(_text[attribution.Source]) is not (PronounKind.Man or PronounKind.Woman) || Previous(index) is not (>= 0 and var previous)) return null;
        var before = _quotations[previous];
        if (_known[previous].Speaker is not { Entity: not null } speaker || before.Paragraph < _quotations[index].Paragraph - 1) return null;
        for (var token = _text.TokenAt(before.End); token < attribution.Source; token++)
        {
            if (!_quoted[token] && _reading.Entities[token] is { Type: EntityType.Person } person && person.Id != speaker.Entity) return null;
        }

        return IsPerson(speaker.Entity, _text.TokenAt(before.End)) ? speaker : null;
    }

    /// <summary>Whether the entity, named not far before, is a person.</summary>
    private bool IsPerson(string entity, int token)
    {
        for (; token >= 0; token--)
        {
            if (_reading.Entities[token] is { } named && named.Id == entity) return named.Type == EntityType.Person;
        }

        return false;
    }

    /// <summary>The sentence or sentences that the quotation is part of: tokens, end exclusive.</summary>
    private (int Start, int End) Bounds(int first, int last) =>
        (_text.Sentences[_text.SentenceAt(_text.Tokens[first].Start)].FirstToken, _text.Sentences[_text.SentenceAt(_text.Tokens[last].Start)].EndToken);

    private int SkipMark(int token) => token < _text.Tokens.Length && _quoted[token] ? token + 1 : token;

    private bool NextIsLower(int offset)
    {
        for (offset++; offset < _text.Text.Length && offset < _text.Text.Length && char.IsWhiteSpace(_text.Text[offset]); offset++) ;
        return offset < _text.Text.Length && char.IsLower(_text.Text[offset]);
    }

    private bool Follows(int last, int sentenceEnd) => SkipMark(last + 1) < sentenceEnd;

    /// <summary>“… lost.” Smith said: the cue stands in a short sentence of its own.</summary>
    private Attribution? Lone(Quotation quotation, int last, int sentenceEnd)
    {
        var next = _text.SentenceAt(_text.Tokens[last].End + 1);
        if (sentenceEnd > SkipMark(last + 1) || next >= _text.Sentences.Length) return null;
        var sentence = _text.Sentences[next];
        if (sentence.FirstToken < sentenceEnd || sentence.Paragraph != quotation.Paragraph || sentence.TokenCount > 6 || _quoted[sentence.FirstToken]) return null;
        return _attributions.After(sentence.FirstToken, sentence.EndToken) is { Adjacent: true } attribution ? attribution : null;
    }

    private int Outer(int index)
    {
        for (var i = index - 1; i >= 0 && i > index - 6; i--)
        {
            if (_quotations[i].Span.Contains(_quotations[index].Span)) return i;
        }

        return -1;
    }

    /// <summary>A quotation in a quotation: the one it is laid in the mouth of, or the speaker himself.</summary>
    private (string?, Party?) Nested(Quotation quotation, int outer)
    {
        var inner = new AttributionReader(_reading, Cover(quotation));
        var first = _text.TokenAt(quotation.Start);
        var start = Math.Max(_text.TokenAt(_quotations[outer].Start), _text.Sentences[_text.SentenceAt(quotation.Start)].FirstToken);
        return inner.Before(first - 1, start) is { Adjacent: true } found && inner.Read(found) is { } speaker && !IsFirstPerson(found)
            ? (found.Cue, speaker)
            : (null, _known[outer].Speaker);
    }

    private bool IsFirstPerson(Attribution attribution) => _text[attribution.Source] is "I" or "we" or "We";

    private bool[] Cover(Quotation quotation)
    {
        var covered = new bool[_text.Tokens.Length];
        for (var i = _text.TokenAt(quotation.Start); i < covered.Length && _text.Tokens[i].Start < quotation.End; i++) covered[i] = true;
        return covered;
    }

    /// <summary>Without a cue: the speaker before in the paragraph, of a speech that goes on, or whom the sentence before is about.</summary>
    private Party? Implied(int index, int first)
    {
        var quotation = _quotations[index];
        var sentence = _text.SentenceAt(_text.Tokens[first].Start);
        if (Previous(index) is >= 0 and var previous)
        {
            var before = _quotations[previous];
            if (before.Paragraph == quotation.Paragraph) return _attributions.Between(Bounds(_text.TokenAt(before.Start), _text.TokenAt(before.End) - 1).End, first - 1) ?? _known[previous].Speaker;
            if (!before.Closed && before.Paragraph == quotation.Paragraph - 1) return _known[previous].Speaker;
        }

        if (sentence > 0 && _text.Sentences[sentence - 1] is var last && (last.Paragraph == quotation.Paragraph || last.Paragraph == quotation.Paragraph - 1 && !IsTitle(last)))
        {
            if (_attributions.About(last) is { } about) return about;
            if (last.Paragraph != quotation.Paragraph && Previous(index) is >= 0 and var other && _quotations[other].Paragraph == last.Paragraph) return _known[other].Speaker;
        }

        // The sentence itself names nobody who speaks with a cue, but may be about somebody.
        return _attributions.About(_text.Sentences[sentence]);
    }

    private bool IsTitle(Sentence sentence) => _text.HasTitle && sentence.Paragraph == 0;

    private int Previous(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (_quotations[i].Depth == 0) return i;
        }

        return -1;
    }
}

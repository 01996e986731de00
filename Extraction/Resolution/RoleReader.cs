using Dateline.Extraction.Documents;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Finds what the article says a person or organisation is: an apposition after the name ("Hussaini, a spokesman for Kunduz's police
/// chief, …"), one before it ("The mayor of Hastings, Clive Rutherford"), the title in front ("Prime Minister Jacinda Ardern").
/// </summary>
internal sealed class RoleReader(ArticleNames names)
{
    private const int Longest = 16;
    private const int MentionsRead = 6;

    /// <summary>The first phrase beside a mention that says it; null when none does.</summary>
    public string? Of(IReadOnlyList<NamedMention> mentions)
    {
        string? rank = null;
        foreach (var mention in mentions.Take(MentionsRead))
        {
            var person = mention.Type == EntityType.Person;
            var role = After(mention, person) ?? (person ? BeforeComma(mention) ?? Title(mention) : null);
            if (role is not null) return role;
            if (person && RoleWords.IsRank(names.Word(mention.Span.FirstToken - 1))) rank ??= Cut(mention.Span.FirstToken - 1, mention.Span.FirstToken);
        }

        return rank;
    }

    private string? After(NamedMention mention, bool person)
    {
        var at = mention.Span.EndToken;
        if (!names.Is(at, ",") && !names.Is(at, "–") && !names.Is(at, "—") || !names.SameParagraph(at, at + 1)) return null;
        at++;
        if (names.Word(at) is { IsEmpty: false } age && char.IsDigit(age[0]) && names.Is(at + 1, ",")) at += 2;
        var first = at;
        var lead = names.Word(at);
        if (lead is "who" && names.Word(at + 1) is "is" or "was" or "heads" or "runs" or "leads" or "chairs" or "owns" or "manages" or "coaches")
        {
            var verb = names.Word(at + 1);
            if (verb is "is" or "was" && names.Word(at + 2) is not ("a" or "an" or "the")) return null;
            first = at = verb is "is" or "was" ? at + 2 : at + 1;
        }
        else if (lead is not ("a" or "an" or "the" or "one" or "his" or "her" or "their" or "its") && !(person && (RoleWords.IsNoun(lead) || RoleWords.IsModifier(lead) || names.MentionAt(at) is not null)))
        {
            return null;
        }

        var hasNoun = first != mention.Span.EndToken + 1 && lead is "who" && names.Word(first) is not ("a" or "an" or "the");
        var inside = true;
        for (; at < first + Longest; at++)
        {
            var word = names.Word(at);
            if (word.IsEmpty || !names.SameParagraph(first, at) || Ends(at, word)) break;
            if (word is "of" or "for" or "at" or "in" or "to" or "with" or "on" or "from") inside = false;
            if (inside && names.MentionAt(at) is null && (person ? RoleWords.IsNoun(word) && word[^1] != 's' : RoleWords.IsBody(word))) hasNoun = true;
        }

        return hasNoun && at > first && at < first + Longest ? Cut(first, at) : null;
    }

    private bool Ends(int at, ReadOnlySpan<char> word)
    {
        if (names.MentionAt(at) is not null) return false;
        if (word is "and") return !RoleWords.IsNoun(names.Word(at + 1)) && !RoleWords.IsModifier(names.Word(at + 1));
        return word is "said" or "says" or "told" or "was" or "is" or "were" or "has" or "had" or "who" or "which" or "whose" or "that" or "when" or "where" or "as" or "but" or "while" or "will" or "would" or "warned" or "added"
            || !char.IsLetterOrDigit(word[0]) && word is not ("'s" or "’s" or "-" or "'" or "’" or "&");
    }

    private string? BeforeComma(NamedMention mention)
    {
        var comma = mention.Span.FirstToken - 1;
        if (!names.Is(comma, ",") || !names.SameParagraph(comma, mention.Span.FirstToken)) return null;
        var first = comma;
        while (first > 0 && comma - first < Longest && names.SameParagraph(first - 1, comma) && IsPart(first - 1, beforeComma: true)) first--;
        while (first < comma && names.Word(first) is "of" or "for" or "at" or "'s" or "’s" or "-") first++;
        for (var at = first; at < comma && names.Word(at) is not ("of" or "for" or "at"); at++)
        {
            if (RoleWords.IsNoun(names.Word(at)) && names.Word(at)[^1] != 's' && names.MentionAt(at) is null) return Cut(first, comma);
        }

        return null;
    }

    private string? Title(NamedMention mention)
    {
        var end = mention.Span.FirstToken;
        if (end == 0 || !names.SameParagraph(end - 1, end)) return null;
        var first = end;
        while (first > 0 && end - first < Longest && names.SameParagraph(first - 1, end) && (first < end || names.MentionAt(first - 1) is null) && IsPart(first - 1, beforeComma: false)) first--;
        // "Critics of President Macron": those are others.
        for (var at = end - 1; at > first; at--)
        {
            if (names.Word(at) is "of" && names.Word(at - 1)[^1] == 's' && names.MentionAt(at - 1) is null) first = at + 1;
        }

        while (first < end && names.MentionAt(first) is null && names.Word(first) is "'s" or "’s" or "-" or "of") first++;
        return Enumerable.Range(first, end - first).Any(IsCalling) ? Cut(first, end) : null;
    }

    private bool IsCalling(int token) => names.MentionAt(token) is null && RoleWords.IsNoun(names.Word(token)) && names.Word(token)[^1] != 's';

    private bool IsPart(int token, bool beforeComma)
    {
        var word = names.Word(token);
        if (names.MentionAt(token) is { } mention) return mention.Type is not EntityType.Person || beforeComma && names.Word(mention.Span.EndToken) is "'s" or "’s";
        return RoleWords.IsNoun(word) || RoleWords.IsModifier(word) || word is "'s" or "’s" or "-" or "of" || beforeComma && word is "for" or "at" or "the" or "a" or "an";
    }

    private string Cut(int first, int end) => names.Text.Text[names.Text.Tokens[first].Start..names.Text.Tokens[end - 1].End];
}

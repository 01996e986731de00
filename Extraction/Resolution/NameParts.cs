using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Takes from a name what is no part of it (a common noun behind, a number in front, a bracket) and adds what is: the rest of "Ministry of
/// Health, Labour and Welfare", the acronym behind a name, the number of a union's local.
/// </summary>
internal static class NameParts
{
    private const int LongestList = 4;

    public static List<NameSpan> Mend(TokenizedText text, List<NameSpan> names)
    {
        List<NameSpan> mended = new(names.Count + 2);
        foreach (var name in names)
        {
            if (mended.Count > 0 && name.FirstToken < mended[^1].EndToken) continue;
            AddLocals(text, mended, name.FirstToken);
            mended.Add(Trim(text, Extend(text, name)));
            if (Acronym(text, mended[^1], names) is { } acronym) mended.Add(acronym);
        }

        AddLocals(text, mended, text.Tokens.Length);
        return mended;
    }

    private static NameSpan Trim(TokenizedText text, NameSpan name)
    {
        var (first, end) = (name.FirstToken, name.EndToken);
        if (end - first > 1 && text[end - 1] is ")" && !text.Text.AsSpan(name.Start, name.End - name.Start).Contains('(')) end--;
        if (name.Type is EntityType.Org or EntityType.Fac or EntityType.Group && end - first > 1 && text[end - 1] is "party" or "campus" or "movement" or "newspaper" or "team" or "government" or "faction") end--;
        if (name.Type is EntityType.Org or EntityType.Gpe && end - first > 1 && IsFirst(text, first) && text[first] is "Two" or "Three" or "Four" or "Five" or "Six" or "Seven" or "Eight" or "Nine" or "Ten" or "Eleven" or "Twelve" or "Second" or "Some" or "Many") first++;
        return (first, end) == (name.FirstToken, name.EndToken) ? name : name.Over(text, first, end);
    }

    private static bool IsFirst(TokenizedText text, int token) => text.Sentences[text.SentenceAt(text.Tokens[token].Start)].FirstToken == token;

    /// <summary>"Ministry of Health" goes on with ", Labour and Welfare"; "Ministry of Health and Paris" does not occur.</summary>
    private static NameSpan Extend(TokenizedText text, NameSpan name)
    {
        if (name.Type != EntityType.Org || name.EndToken - name.FirstToken < 3 || text[name.FirstToken] is not ("Ministry" or "Department" or "Minister" or "Secretariat") || text[name.FirstToken + 1] is not "of") return name;
        var end = name.EndToken;
        for (var i = 0; i < LongestList && end + 1 < text.Tokens.Length && text[end] is "," && IsField(text[end + 1]); i++) end += 2;
        var list = end > name.EndToken;
        if (end < text.Tokens.Length && text[end] is ",") end++;
        return list && end + 1 < text.Tokens.Length && text[end] is "and" && IsField(text[end + 1]) ? name.Over(text, name.FirstToken, end + 2) : name;
    }

    /// <summary>What ministries are for.</summary>
    private static bool IsField(ReadOnlySpan<char> word) =>
        word is "Health" or "Labour" or "Labor" or "Welfare" or "Trade" or "Industry" or "Economy" or "Finance" or "Education" or "Culture" or "Sports" or "Sport" or "Science" or "Technology" or "Agriculture" or "Forestry" or "Fisheries" or "Food" or "Rural" or "Transport" or "Infrastructure" or "Tourism" or "Environment" or "Energy" or "Water" or "Housing" or "Justice" or "Interior" or "Commerce" or "Innovation" or "Employment" or "Youth" or "Communications" or "Information" or "Lands" or "Mines" or "Planning" or "Development" or "Research" or "Family" or "Works";

    /// <summary>"(RNA)" after "Royal Nepal Army", where the tagger passed over it.</summary>
    private static NameSpan? Acronym(TokenizedText text, NameSpan name, List<NameSpan> names)
    {
        var at = name.EndToken + 1;
        if (name.Type is not (EntityType.Org or EntityType.Group) || name.EndToken - name.FirstToken < 2 || at + 1 >= text.Tokens.Length || text[at - 1] is not "(" || text[at + 1] is not ")") return null;
        var letters = text[at].ToString();
        if (!OrganisationName.LooksLikeAcronym(letters) || !OrganisationName.IsAcronym(letters, text.Text[name.Start..name.End]) || names.Exists(other => other.FirstToken <= at && at < other.EndToken)) return null;
        return name.Over(text, at, at + 1);
    }

    /// <summary>"Local 271 of the United Steelworkers" up to a token.</summary>
    private static void AddLocals(TokenizedText text, List<NameSpan> names, int end)
    {
        for (var token = names.Count == 0 ? 0 : names[^1].EndToken; token + 1 < end; token++)
        {
            if (text[token] is "Local" && text.Tokens[token + 1].Kind == TokenKind.Number) names.Add(new NameSpan(token, token + 2, text.Tokens[token].Start, text.Tokens[token + 1].End, EntityType.Org, 1));
        }
    }
}

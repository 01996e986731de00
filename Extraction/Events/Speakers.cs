using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;

namespace Dateline.Extraction.Events;

/// <summary>Names the parties of events: as <see cref="PartyReader"/> does, and "we" and "I" in a quotation by who is quoted.</summary>
internal sealed class Speakers(ArticleReading reading, IReadOnlyList<Claim> claims)
{
    // By each sentence that a claim reaches into.
    private readonly ILookup<int, Claim> bySentence = claims
        .SelectMany(claim => Enumerable.Range(reading.Text.SentenceAt(claim.Start), reading.Text.SentenceAt(claim.End - 1) - reading.Text.SentenceAt(claim.Start) + 1).Select(sentence => (sentence, claim)))
        .ToLookup(pair => pair.sentence, pair => pair.claim);

    /// <summary>The party a token stands for; null when there is none.</summary>
    /// <param name="token">The head of its phrase.</param>
    /// <param name="list">Whether the further members of a list belong to it.</param>
    public Party? Read(int token, bool list = true)
    {
        if (token < 0 || !reading.Quoted[token] || !IsSpeaker(reading.Text[token])) return reading.Parties.Read(token, list);
        var start = reading.Text.Tokens[token].Start;
        foreach (var claim in bySentence[reading.Text.SentenceAt(start)])
        {
            if (claim.Start <= start && start < claim.End && claim.Source is { } source) return source;
        }

        return reading.Parties.Read(token, list);
    }

    private static bool IsSpeaker(ReadOnlySpan<char> word) => word is "I" or "We" or "we" or "us" or "me" or "our" or "Our" or "my" or "My";
}

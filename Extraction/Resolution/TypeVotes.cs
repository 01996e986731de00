using Dateline.Extraction.Documents;

namespace Dateline.Extraction.Resolution;

/// <summary>
/// Settles a name that the tagger reads in two ways. A mention moves to the type of the great majority when it was read with little
/// confidence and nothing beside it speaks for its own type; a person with a full name in the article keeps the surname.
/// </summary>
internal static class TypeVotes
{
    private const double Majority = 0.75;
    private const double Sure = 0.7;

    public static void Settle(ArticleNames names)
    {
        var surnames = names.Surnames();
        foreach (var same in names.Mentions.GroupBy(m => m.Key))
        {
            var mentions = same.ToList();
            if (surnames.Contains(same.Key)) Restore(mentions, names);
            if (mentions.TrueForAll(m => m.Type == mentions[0].Type)) continue;
            var votes = mentions.GroupBy(m => m.Type).ToDictionary(g => g.Key, g => g.Sum(m => (double)m.Span.Confidence));
            var (winner, weight) = votes.MaxBy(v => (v.Value, -(int)v.Key));
            if (weight < Majority * votes.Values.Sum()) continue;
            foreach (var mention in mentions)
            {
                if (mention.Type == winner || mention.IsSettled || mention.Span.Confidence >= Sure) continue;
                if (mention.Type == EntityType.Person && (surnames.Contains(same.Key) || Titles.IsTitle(names.Word(mention.Span.FirstToken - 1)))) continue;
                if (mention.IsPlace && winner == EntityType.Person && names.Word(mention.Span.FirstToken - 1) is "in" or "near" or "from" or "of") continue;
                mention.Type = winner;
            }
        }
    }

    /// <summary>"said Marriott" after "Danny Marriott": what the tagger takes for a firm or club is the person, where nothing goes to it or plays it.</summary>
    private static void Restore(List<NamedMention> mentions, ArticleNames names)
    {
        foreach (var mention in mentions)
        {
            if (!mention.IsSettled && mention.Type == EntityType.Org && names.Word(mention.Span.FirstToken - 1) is not ("the" or "at" or "for" or "against" or "of" or "to" or "with" or "over" or "from" or "in")) mention.Type = EntityType.Person;
        }
    }
}

using Dateline.Extraction.Documents;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Exact spans with their types; and which mentions of people were put together (B³ over those found).</summary>
internal static class MentionScorer
{
    public static void Score(Reading reading, Scoreboard board)
    {
        var found = Found(reading, board);
        var expected = Expected(reading);
        var right = found.Keys.Intersect(expected).ToHashSet();

        board[Measure.MentionsStrict].Add(right.Count, found.Count, expected.Count);
        foreach (var type in Enum.GetValues<EntityType>())
            board[type].Add(right.Count(x => x.Type == type), found.Keys.Count(x => x.Type == type), expected.Count(x => x.Type == type));

        var coarseFound = found.Keys.Select(Coarse).OfType<(int, int, char)>().ToHashSet();
        var coarseExpected = expected.Select(Coarse).OfType<(int, int, char)>().ToHashSet();
        board[Measure.MentionsCoarse].Add(coarseFound.Intersect(coarseExpected).Count(), coarseFound.Count, coarseExpected.Count);

        foreach (var x in expected.Except(right).Order()) board.Miss(reading, $"missed {Show(reading, x)}");
        foreach (var x in found.Keys.Except(right).Order()) board.Miss(reading, $"extra {Show(reading, x)}");
        ScorePeople(reading, board);
    }

    private static Dictionary<(int Start, int End, EntityType Type), string> Found(Reading reading, Scoreboard board)
    {
        var found = new Dictionary<(int, int, EntityType), string>();
        foreach (var entity in reading.Document.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                if (reading.Document.Text[mention.Start..mention.End] != mention.Text) board.BrokenSpans++;
                var (start, end) = reading.Alignment.Document(mention.Start, mention.End);
                found[(start, end, entity.Type)] = entity.Id;
            }
        }

        return found;
    }

    private static HashSet<(int Start, int End, EntityType Type)> Expected(Reading reading)
    {
        var expected = new HashSet<(int, int, EntityType)>();
        foreach (var mention in reading.Gold.Mentions)
        {
            var (start, end) = reading.Alignment.Gold(mention.Start, mention.End);
            if (start >= reading.Alignment.Shift) expected.Add((start, end, mention.Type));
        }

        return expected;
    }

    private static void ScorePeople(Reading reading, Scoreboard board)
    {
        var names = new Dictionary<string, string>();
        foreach (var person in reading.Gold.Facts.People)
            foreach (var surface in person.Mentions) names[surface] = person.Name;
        var gold = new Dictionary<(int, int), string>();
        foreach (var mention in reading.Gold.Mentions)
            if (mention.Type == EntityType.Person && names.TryGetValue(mention.Text, out var name))
                gold[reading.Alignment.Gold(mention.Start, mention.End)] = name;
        var entities = new Dictionary<(int, int), string>();
        foreach (var entity in reading.Document.Entities)
            foreach (var mention in entity.Mentions)
                entities[reading.Alignment.Document(mention.Start, mention.End)] = entity.Id;

        var common = gold.Keys.Where(entities.ContainsKey).ToList();
        foreach (var span in common)
        {
            var same = common.Where(x => gold[x] == gold[span]).ToHashSet();
            var together = common.Where(x => entities[x] == entities[span]).ToHashSet();
            var both = (double)same.Intersect(together).Count();
            board[Measure.PersonClusters].Add((both / together.Count + both / same.Count) / 2, found: 1, expected: 0);
        }

        board[Measure.PersonClusters].Add(0, 0, gold.Count);
    }

    private static (int, int, char)? Coarse((int Start, int End, EntityType Type) mention) => mention.Type switch
    {
        EntityType.Person => (mention.Start, mention.End, 'P'),
        EntityType.Org or EntityType.Group => (mention.Start, mention.End, 'O'),
        EntityType.Gpe or EntityType.Loc or EntityType.Fac => (mention.Start, mention.End, 'L'),
        _ => null,
    };

    private static string Show(Reading reading, (int Start, int End, EntityType Type) x)
    {
        var flat = reading.Alignment.GoldFlat;
        return $"{x.Type} {flat[Math.Min(x.Start, flat.Length)..Math.Min(x.End, flat.Length)]}";
    }
}

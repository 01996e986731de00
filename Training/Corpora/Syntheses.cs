using System.Globalization;
using System.Text;
using Dateline.Extraction.Documents;

namespace Dateline.Training.Corpora;

/// <summary>
/// Makes rows of the kinds that running prose lacks: results, tables, line-ups, market lists, datelines, headlines in capitals. A pattern
/// is text with slots; a slot in capitals writes its name in capitals.
/// </summary>
internal sealed class Syntheses(NamePool pool, Rows rows)
{
    public static readonly string[] ClubPatterns = ["* United", "* City", "FC *", "Real *", "Dynamo *", "* Rovers", "Sporting *", "* Athletic", "* Wanderers", "AC *", "* Town", "Racing *", "Lokomotiv *", "* FC", "Sparta *", "Inter *", "RC *", "* 96"];

    private static readonly string[] Speakers = ["{^l}: ", "{^p}: ", "{^p}, host: ", "{^p} reporting: ", "{l}: ", "{p}: "];
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public Passage Make(Random random, float weight)
    {
        var pattern = NamePool.Pick(random, rows.Patterns);
        var count = random.NextDouble() < 0.5 ? 1 : random.Next(2, 5);
        return new Passage(null, [.. Enumerable.Range(0, count).Select(_ => Fill(pattern, random))], 0, weight);
    }

    /// <summary>A dateline to put before a sentence.</summary>
    public List<Segment> Dateline(Random random) => Fill(NamePool.Pick(random, rows.Datelines) + " ", random);

    /// <summary>Who speaks, as in the transcript of a broadcast, to put before a sentence.</summary>
    public List<Segment> Speaker(Random random) => Fill(NamePool.Pick(random, Speakers), random);

    private List<Segment> Fill(string pattern, Random random)
    {
        List<Segment> segments = [];
        var plain = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '{')
            {
                plain.Append(pattern[i]);
                continue;
            }

            var close = pattern.IndexOf('}', i);
            var capitals = pattern[i + 1] == '^';
            var (text, type) = Slot(pattern[close - 1], random);
            if (capitals) text = text.ToUpperInvariant();
            i = close;
            if (type is null)
            {
                plain.Append(text);
                continue;
            }

            if (plain.Length > 0) segments.Add(new Segment(plain.ToString()));
            plain.Clear();
            segments.Add(new Segment(text, Corpus.Of(type.Value)));
        }

        if (plain.Length > 0) segments.Add(new Segment(plain.ToString()));
        return segments;
    }

    private (string Text, EntityType? Type) Slot(char slot, Random random) => slot switch
    {
        'p' => (pool.Person(random), EntityType.Person),
        'l' => (pool.Last(random), EntityType.Person),
        'i' => (pool.First(random)[..1] + (random.Next(2) == 0 ? ". " : " ") + pool.Last(random), EntityType.Person),
        'c' => (NamePool.Pick(random, rows["countries"]), EntityType.Gpe),
        'r' => (NamePool.Pick(random, rows["regions"]), EntityType.Gpe),
        'n' => (NamePool.Pick(random, rows["peoples"]), EntityType.Norp),
        't' => (pool.Town(random), EntityType.Gpe),
        'm' => (NamePool.Pick(random, rows["cities"]), EntityType.Gpe),
        'k' => (pool.Club(random), EntityType.Org),
        'u' => (NamePool.Pick(random, rows["american clubs"]), EntityType.Org),
        'N' => (NamePool.Pick(random, rows["nicknames"]), EntityType.Org),
        'y' => (NamePool.Pick(random, rows["cycling teams"]), EntityType.Org),
        'o' => (pool.Organisation(random), EntityType.Org),
        'a' => (NamePool.Pick(random, rows["agencies"]), EntityType.Org),
        'e' => (NamePool.Pick(random, rows["events"]).Replace("*", random.Next(2) == 0 ? pool.Town(random) : NamePool.Pick(random, rows["peoples"]), StringComparison.Ordinal), EntityType.Event),
        'x' => (NamePool.Pick(random, rows["sports"]), null),
        'v' => (NamePool.Pick(random, rows["verbs"]), null),
        'w' => (NamePool.Pick(random, Days), null),
        'S' => ($"{random.Next(8)}-{random.Next(8)}", null),
        'd' => ($"{random.Next(1990, 2025)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}", null),
        'D' => ($"{NamePool.Pick(random, Months)} {random.Next(1, 31)}", null),
        _ => (random.Next(1, 100).ToString(CultureInfo.InvariantCulture), null),
    };
}

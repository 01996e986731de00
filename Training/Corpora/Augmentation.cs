using System.Globalization;
using System.Text;
using Dateline.Extraction.Documents;

namespace Dateline.Training.Corpora;

/// <summary>Writes a passage as another desk might have: other names, capitals, quotation marks, stops, a dateline.</summary>
internal sealed class Augmentation(NamePool pool, Syntheses syntheses, Random random)
{
    private static readonly int Person = Corpus.Of(EntityType.Person);
    private static readonly int Town = Corpus.Of(EntityType.Gpe);
    private static readonly int Organisation = Corpus.Of(EntityType.Org);
    private static readonly int People = Corpus.Of(EntityType.Norp);
    private static readonly string[] Endings = ["-based", "-led", "-backed", "-controlled", "-run", "-owned", "-area", "-bound", "-funded", "-born", "-held"];
    private static readonly string[] PeopleEndings = ["-led", "-backed", "-born", "-speaking", "-made", "-held", "-controlled", "-language", "-style", "-flagged"];
    private static readonly string[] SmallWords = ["a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "as", "with", "from", "vs", "v"];

    public Passage Apply(Passage passage)
    {
        var single = passage.Title is null && passage.Paragraphs.Count == 1;
        var names = new Dictionary<string, string>();
        var (people, towns, bodies) = (Chance(0.25), Chance(0.15), Chance(0.10));
        string Rename(Segment s) => s.Types == Person && people ? Remember(names, s.Text, Renamed)
            : s.Types == Town && towns ? Remember(names, s.Text, _ => pool.Town(random))
            : s.Types == Organisation && bodies && passage.Silent == 0 ? Remember(names, s.Text, _ => pool.Organisation(random))
            : s.Text;
        IReadOnlyList<Segment> Each(IReadOnlyList<Segment> segments, Func<Segment, string> write) => [.. segments.Select(s => s with { Text = write(s) })];

        var result = passage with { Title = passage.Title is null ? null : Each(passage.Title, Rename), Paragraphs = [.. passage.Paragraphs.Select(p => Each(p, Rename))] };
        if (single)
        {
            if (Chance(0.06)) result = result with { Paragraphs = [[.. syntheses.Dateline(random), .. result.Paragraphs[0]]] };
            else if (Chance(0.02)) result = result with { Paragraphs = [[.. syntheses.Speaker(random), .. result.Paragraphs[0]]] };
            if (Chance(0.06)) result = Rewrite(result, Each, s => s.Text.ToUpperInvariant());
            else if (Chance(0.06)) result = result with { Paragraphs = [TitleCase(result.Paragraphs[0])] };
            if (Chance(0.08)) result = result with { Paragraphs = [WithoutStop(result.Paragraphs[0])] };
        }
        else if (result.Title is { } title)
        {
            if (Chance(0.15)) result = result with { Title = Each(title, s => s.Text.ToUpperInvariant()) };
            else if (Chance(0.25)) result = result with { Title = TitleCase(title) };
        }

        if (Chance(0.05)) result = result with { Paragraphs = [.. result.Paragraphs.Select(Compound)] };
        if (Chance(0.4)) result = Rewrite(result, Each, s => Straight(s.Text));
        else if (Chance(0.4)) result = Rewrite(result, Each, s => Curly(s.Text));
        return result;
    }

    public static IReadOnlyList<Segment> Capitals(IReadOnlyList<Segment> segments) => [.. segments.Select(s => s with { Text = s.Text.ToUpperInvariant() })];

    /// <summary>Makes compounds of some names: "Kabul police" becomes "Kabul-based police".</summary>
    private IReadOnlyList<Segment> Compound(IReadOnlyList<Segment> segments)
    {
        var result = segments.ToList();
        for (var i = 0; i + 1 < result.Count; i++)
        {
            var named = result[i].Types == Town || result[i].Types == People || result[i].Types == Organisation;
            var next = result[i + 1];
            if (!named || next.Types != 0 || next.Unknown || next.Text.Length < 2 || next.Text[0] != ' ' || !char.IsLower(next.Text[1]) || !Chance(0.5)) continue;
            result[i + 1] = next with { Text = NamePool.Pick(random, result[i].Types == People ? PeopleEndings : Endings) + next.Text };
        }

        return result;
    }

    private static Passage Rewrite(Passage passage, Func<IReadOnlyList<Segment>, Func<Segment, string>, IReadOnlyList<Segment>> each, Func<Segment, string> write) =>
        passage with { Title = passage.Title is null ? null : each(passage.Title, write), Paragraphs = [.. passage.Paragraphs.Select(p => each(p, write))] };

    private bool Chance(double probability) => random.NextDouble() < probability;

    private static string Remember(Dictionary<string, string> names, string name, Func<string, string> make)
    {
        if (names.TryGetValue(name, out var known)) return known;

        // "Hussaini" after "Sayed Sarwar Hussaini" follows the full name.
        var full = names.Keys.FirstOrDefault(key => key.EndsWith(' ' + name, StringComparison.Ordinal));
        return names[name] = full is null ? make(name) : names[full][(names[full].LastIndexOf(' ') + 1)..];
    }

    private string Renamed(string name) => name.Contains(' ', StringComparison.Ordinal) ? pool.Person(random) : Chance(0.15) ? pool.First(random) : pool.Last(random);

    private static IReadOnlyList<Segment> TitleCase(IReadOnlyList<Segment> segments) => [.. segments.Select(s => s with
    {
        Text = string.Join(' ', s.Text.Split(' ').Select(word => SmallWords.Contains(word) || word.Length == 0 ? word : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..])),
    })];

    private static IReadOnlyList<Segment> WithoutStop(IReadOnlyList<Segment> segments) =>
        segments[^1].Types == 0 && segments[^1].Text.TrimEnd().EndsWith('.') ? [.. segments.SkipLast(1), segments[^1] with { Text = segments[^1].Text.TrimEnd()[..^1] }] : segments;

    private static string Straight(string text) => text.Replace('“', '"').Replace('”', '"').Replace('’', '\'').Replace('‘', '\'');

    private static string Curly(string text)
    {
        var result = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            var opens = i == 0 ? text.Length > 1 && text[1] != ' ' : text[i - 1] is ' ' or '(' or '[';
            if (text[i] == '"') result[i] = opens ? '“' : '”';
            if (text[i] == '\'') result[i] = opens ? '‘' : '’';
        }

        return result.ToString();
    }
}

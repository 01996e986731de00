using System.Globalization;
using System.Text;
using Dateline.Extraction;

namespace Dateline.Tools.Bench.Http;

/// <summary>
/// Makes articles that are to an archive what news is: each has a few people, places and bodies of its own that it comes back to, and over
/// many of them few names are in every tenth article and most in hardly any (Zipf's law). The same for the same seed.
/// </summary>
internal sealed class NewsText(int seed)
{
    private const int SentencesInParagraph = 3;

    // Every second sentence is one of the cast's, so that an article has as many names as one of an agency.
    private static readonly string[] Patterns =
    [
        "{p}, the {r} of {t}, told {o} on {d} that {n} people had been hurt when a wall fell on a crowded street.",
        "Officials in {t} said the talks with {c} would go on until the end of the week.",
        "\"We did not expect this,\" said {p}, a {r} who has worked for {o} since {y}.",
        "Shares of {o} fell {n} percent after the company cut its forecast for the year.",
        "The storm moved from {t} towards {u} late on {d}, and more than {n},000 homes were without power.",
        "Gunmen killed {n} people near {t} on {d}, according to a spokesman for {o}, but the {r} denied it.",
        "{p} met the {r} of {c} in {u} on {d}.",
        "It was not clear how the fire in {u} began, and the police asked {p} to come forward.",
        "{q} said that {c} would not send more aid to {t} before the vote in {y}.",
        "At least {n} were injured and {n} arrested after a protest outside the offices of {o} in {u}.",
    ];

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private readonly Random _random = new(seed);

    /// <summary>An article of at least so many words.</summary>
    public Article Article(int words)
    {
        var cast = Cast();
        List<string> paragraphs = [];
        for (var count = 0; count < words;)
        {
            var paragraph = string.Join(' ', Enumerable.Range(0, SentencesInParagraph).Select(sentence => sentence % 2 == 0 ? Fill(Any(Patterns), cast) : Any(NewsPools.Sentences)));
            paragraphs.Add(paragraph);
            count += paragraph.Count(char.IsWhiteSpace) + 1;
        }

        return new Article { Title = Fill("{o} and {t}: what {p} said", cast), Paragraphs = paragraphs };
    }

    /// <summary>What may stand in each slot of this article.</summary>
    private Dictionary<char, string[]> Cast() => new()
    {
        ['p'] = [Person(), Person(), Person()],
        ['q'] = [Common(NewsPools.KnownPeople)],
        ['t'] = [Common(NewsPools.Towns)],
        ['u'] = [Common(NewsPools.Towns), Common(NewsPools.Towns)],
        ['c'] = [Any(NewsPools.Countries), Any(NewsPools.Countries)],
        ['o'] = [Common(NewsPools.Bodies), Common(NewsPools.Bodies)],
        ['r'] = [Any(NewsPools.Offices), Any(NewsPools.Offices)],
        ['d'] = [Any(Days), Any(Days)],
    };

    private string Person() => $"{Common(NewsPools.GivenNames)} {Any(NewsPools.FamilyNames)}";

    private string Fill(string pattern, Dictionary<char, string[]> cast)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '{')
            {
                text.Append(pattern[i]);
                continue;
            }

            text.Append(pattern[i + 1] switch
            {
                'n' => Number(2, 90),
                'y' => Number(1980, 2030),
                var slot => Any(cast[slot]),
            });
            i += 2;
        }

        return text.ToString();
    }

    private string Number(int least, int after) => _random.Next(least, after).ToString(CultureInfo.InvariantCulture);

    private T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>One of a list, the tenth a tenth as often as the first.</summary>
    private T Common<T>(IReadOnlyList<T> items) => items[(int)Math.Pow(items.Count, _random.NextDouble()) - 1];
}

using System.Text;
using Dateline.Extraction;

namespace Dateline.Tools.Bench;

/// <summary>Makes news-like text: sentence patterns filled from lists, the same for the same seed.</summary>
internal sealed class BenchText(int seed)
{
    private const int SentencesInParagraph = 3;

    private static readonly string[] Patterns =
    [
        "{p}, the mayor of {t}, told {o} on {d} that {n} people had been hurt when a wall fell on a crowded market street.",
        "Officials in {t} said the talks between {c} and {c} would go on until the end of the week.",
        "\"We did not expect this,\" said {p}, who has worked for {o} since 1998.",
        "Shares of {o} fell {n} percent after the company cut its forecast for the year.",
        "The storm moved north from {t} towards {t} late on {d}, and more than {n},000 homes were without power.",
        "Rebels seized two villages near {t}, according to a spokesman for {o}, but the army denied it had pulled back.",
        "{p} scored twice as {t} beat {t} {n}-1 in front of {n},000 people.",
        "It was not clear how the fire began, and the police have asked anyone who saw it to come forward.",
    ];

    private static readonly string[] First = ["Amina", "John", "Pedro", "Yuki", "Olga", "David", "Fatima", "Rui", "Anna", "Wei", "Sarah", "Kofi"];
    private static readonly string[] Last = ["Hassan", "Miller", "Oliveira", "Tanaka", "Petrova", "Okafor", "Lindqvist", "Costa", "Novak", "Chen", "Dlamini", "Mensah"];
    private static readonly string[] Towns = ["Porto", "Kunduz", "Nairobi", "Leeds", "Lyon", "Osaka", "Lima", "Gdansk", "Mosul", "Denver", "Pune", "Accra"];
    private static readonly string[] Countries = ["France", "Kenya", "Peru", "Poland", "Iraq", "Japan", "Ghana", "Portugal", "India", "Sweden"];
    private static readonly string[] Bodies = ["Reuters", "the Red Cross", "Northern Rail", "the Finance Ministry", "the World Bank", "Baltic Shipping", "the Port Authority", "the United Nations"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private readonly Random _random = new(seed);

    /// <summary>An article of at least so many words.</summary>
    public Article Article(int words)
    {
        List<string> paragraphs = [];
        for (var count = 0; count < words;)
        {
            var paragraph = string.Join(' ', Enumerable.Range(0, SentencesInParagraph).Select(_ => Sentence()));
            paragraphs.Add(paragraph);
            count += Words(paragraph);
        }

        return new Article { Title = "Officials count the cost", Published = new DateOnly(2024, 5, 6), Paragraphs = paragraphs };
    }

    /// <summary>How many words an article has: stretches between white space.</summary>
    public static int Words(Article article) => article.Paragraphs.Sum(Words);

    private static int Words(string text) => text.Count(char.IsWhiteSpace) + 1;

    private string Sentence()
    {
        var sentence = new StringBuilder();
        var pattern = Pick(Patterns);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '{')
            {
                sentence.Append(pattern[i]);
                continue;
            }

            sentence.Append(Slot(pattern[i + 1]));
            i += 2;
        }

        return sentence.ToString();
    }

    private string Slot(char slot) => slot switch
    {
        'p' => Pick(First) + " " + Pick(Last),
        't' => Pick(Towns),
        'c' => Pick(Countries),
        'o' => Pick(Bodies),
        'd' => Pick(Days),
        _ => _random.Next(2, 90).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private string Pick(string[] items) => items[_random.Next(items.Length)];
}

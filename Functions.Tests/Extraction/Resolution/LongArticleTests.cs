using System.Globalization;
using System.Text;

namespace Dateline.Functions.Tests.Extraction.Resolution;

public sealed class LongArticleTests
{
    private const double LittleMoreThanDouble = 2.6;

    [Fact]
    public void Twice_the_mentions_take_twice_the_memory_and_no_more()
    {
        _ = Allocated(100);
        var (half, whole) = (Allocated(2500), Allocated(5000));
        Assert.InRange(whole / (double)half, 1, LittleMoreThanDouble);
    }

    [Fact]
    public void Every_mention_of_a_long_article_is_kept()
    {
        var article = new MarkedArticle(Text(5000));
        Assert.Equal(5000, article.Entities.Sum(entity => entity.Mentions.Count));
    }

    private static long Allocated(int mentions)
    {
        var text = Text(mentions);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = new MarkedArticle(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Ten words a mention: people of few surnames, places known and unknown, organisations with acronyms.</summary>
    private static string Text(int mentions)
    {
        string[] surnames = ["Smith", "Okafor", "Ivanova", "Haddad", "Tanaka"], towns = ["Paris", "Springfield", "Qwertyville", "Kunduz", "San Jose"];
        var text = new StringBuilder();
        for (var i = 0; i < mentions; i++)
        {
            text.Append((i % 5) switch
            {
                0 => $"On that long day the man they knew as [[PERSON|Ann{Letters(i)} {surnames[i / 5 % 5]}]] waited. ",
                1 => $"Nobody who was there could say why [[PERSON|{surnames[i / 5 % 5]}]] had left. ",
                2 => $"It was the third time this year that [[GPE|{towns[i / 5 % 5]}]] was hit. ",
                3 => $"Not one of the people who lived by [[FAC|{Letters(i)} Hospital]] slept well. ",
                _ => $"A spokesman who was asked about it at [[ORG|Works {Letters(i)} Company]] knew nothing. \n\n",
            });
        }

        return text.ToString();
    }

    private static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
}

using System.Globalization;
using Dateline.Extraction.Documents;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Articles;
using Dateline.Functions.Storage.Entities;
using Dateline.Functions.Storage.Facts;
using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Tests.Storage;

/// <summary>
/// A storage account takes 20,000 requests a second and a partition 2,000: as long as no partition gets a tenth of what is written,
/// the account is full before a partition is.
/// </summary>
public sealed class HotPartitionTests(ITestOutputHelper output)
{
    private const int Articles = 50_000;
    private const double MostOfAll = 0.1;

    [Fact]
    public void No_partition_takes_a_tenth_of_the_writes_of_a_day_with_one_name_in_every_article()
    {
        var writes = new Dictionary<(string Table, string Partition), int>();
        foreach (var document in SyntheticNews.Of(1, Articles))
        {
            foreach (var partition in Writes(document)) writes[partition] = writes.GetValueOrDefault(partition) + 1;
        }

        var all = writes.Values.Sum(count => (long)count);
        output.WriteLine($"{all:N0} writes of {Articles:N0} articles of one day, {(double)all / Articles:F1} an article, in {writes.Count:N0} partitions");
        foreach (var ((table, partition), count) in writes.OrderByDescending(pair => pair.Value).Take(20))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / all,6:F2} %  {table}  {partition}"));
        }

        foreach (var table in writes.GroupBy(pair => pair.Key.Table).OrderBy(group => group.Key))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Key,-14} {table.Count(),9:N0} partitions, the fullest with {100.0 * table.Max(pair => pair.Value) / table.Sum(pair => pair.Value):F1} % of the table's writes"));
        }

        Assert.InRange(writes.Values.Max() / (double)all, 0, MostOfAll);
        Assert.Equal(32, writes.Keys.Count(key => key.Table == StorageNames.Days));
        Assert.InRange(writes.Where(pair => pair.Key.Table == StorageNames.Days).Max(pair => pair.Value), 0, Articles / 32 * 1.2);
    }

    /// <summary>The partitions of what is written for an article that was not there, each as often as it is written to.</summary>
    private static IEnumerable<(string Table, string Partition)> Writes(Document document)
    {
        var facts = new FactRows(document);
        return
        [
            // The document twice, since it is incomplete at first, and the drop that holds it.
            .. Enumerable.Repeat((StorageNames.Articles, document.Id), 3),
            (StorageNames.Days, DayRow.PartitionOf(document.Id)),
            .. DayRow.Facets(document).Select(row => (StorageNames.ArticleFacets, row.PartitionKey)),
            // The mention, the summary and the month.
            .. MentionRow.All(document).SelectMany(mention => Enumerable.Repeat((StorageNames.Entities, mention.PartitionKey), 3)),
            .. facts.Events().Select(row => (StorageNames.Events, row.PartitionKey)),
            .. facts.Figures().Select(row => (StorageNames.Figures, row.PartitionKey)),
            .. facts.Quotes().Select(row => (StorageNames.Quotes, row.PartitionKey)),
            // Once written, once taken away when it is merged; what is merged is shared by hundreds of articles.
            .. Enumerable.Repeat((StorageNames.Words, NewWords.Partition), 2),
        ];
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Words;

/// <summary>
/// The articles of one month in which a term stands: partition one of 64 by the term's hash, row <c>term|inverted month</c>. What it
/// holds follows from the set of articles and not from their order.
/// </summary>
public sealed class TermMonth
{
    private const int Last = 999_999;
    private const int Partitions = 64;
    private readonly SortedDictionary<string, Posting> _postings = new(StringComparer.Ordinal);
    private readonly ETag? _tag;

    private TermMonth(string partition, string rowKey, ETag? tag) => (PartitionKey, RowKey, _tag) = (partition, rowKey, tag);

    public string PartitionKey { get; }

    public string RowKey { get; }

    /// <summary>The postings by article.</summary>
    public IReadOnlyDictionary<string, Posting> Postings => _postings;

    public static TermMonth New(string term, string month) => new(PartitionOf(term), RowKeyOf(term, month), null);

    public static TermMonth Of(TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var list = new TermMonth(row.PartitionKey, row.RowKey, row.ETag);
        var run = new PostingRun(row);
        while (run.MoveNext()) list._postings[run.Article.ToString()] = run.Posting.ToPosting();
        return list;
    }

    public static string PartitionOf(string term) =>
        (SHA256.HashData(Encoding.UTF8.GetBytes(term))[0] % Partitions).ToString("x2", CultureInfo.InvariantCulture);

    public static string RowKeyOf(string term, string month) => Prefix(term) + (Last - int.Parse(month, CultureInfo.InvariantCulture)).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The month of an article, as yyyyMM.</summary>
    public static string MonthOfArticle(string article) => article[..6];

    /// <summary>The filter of a term's rows from one month to another; null is open.</summary>
    public static string Range(string term, string? from, string? to)
    {
        var first = to is null ? Prefix(term) : RowKeyOf(term, to);
        var after = from is null ? Key.After(Prefix(term)) : RowKeyOf(term, from) + "~";
        return TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(term)} and RowKey ge {first} and RowKey lt {after}");
    }

    public static string MonthOf(string rowKey) =>
        (Last - int.Parse(rowKey.AsSpan(rowKey.LastIndexOf('|') + 1), NumberStyles.None, CultureInfo.InvariantCulture)).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Puts an article's posting in; null takes it out.</summary>
    public void Set(string article, Posting? posting)
    {
        if (posting is null) _postings.Remove(article);
        else _postings[article] = posting;
    }

    /// <summary>What makes the row agree with the postings; null when there is nothing to do.</summary>
    public TableTransactionAction? ToAction()
    {
        var row = new TableEntity(PartitionKey, RowKey);
        if (_postings.Count == 0) return _tag is { } gone ? new(TableTransactionActionType.Delete, row, gone) : null;
        row.SetBytes(Bytes());
        return _tag is { } tag ? new(TableTransactionActionType.UpdateReplace, row, tag) : new(TableTransactionActionType.Add, row);
    }

    /// <summary>A term in more articles of a month than a row can hold loses its positions, and then its oldest articles: it tells nothing apart.</summary>
    private byte[] Bytes()
    {
        var bytes = Write(true);
        if (bytes.Length > WideBytes.Most) bytes = Write(false);
        return bytes;
    }

    /// <summary>How many articles there are, and then each: its day of the month, its hash and its posting.</summary>
    private byte[] Write(bool withPositions)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        Span<byte> hash = stackalloc byte[ArticleKey.HashLength];
        var count = 0;
        foreach (var (article, posting) in _postings.Reverse())
        {
            if (!withPositions && bytes.Length > WideBytes.Most - 100) break;
            var key = ArticleKey.Parse(article);
            BinaryPrimitives.WriteUInt128BigEndian(hash, key.Hash);
            writer.Write((byte)(key.Day % 100));
            writer.Write(hash);
            writer.WritePosting(posting, withPositions);
            count++;
        }

        using var counted = new MemoryStream();
        using var head = new BinaryWriter(counted);
        head.Write7BitEncodedInt(count);
        bytes.WriteTo(counted);
        return counted.ToArray();
    }

    // A bar inside a term would make it the beginning of another.
    private static string Prefix(string term) => Key.Of(term).Replace("|", "%7C", StringComparison.Ordinal) + "|";
}

using System.IO.Compression;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Words;

/// <summary>
/// An article's terms until they are merged into the lists of each term: partition <c>new</c>, row the article. An article without
/// terms is to go.
/// </summary>
/// <param name="Article">The article's id.</param>
/// <param name="Terms">The terms of the article as it is; null when it was removed.</param>
/// <param name="Gone">Terms of what it was before, from whose lists it has to go.</param>
public sealed record NewWords(string Article, SortedDictionary<string, Posting>? Terms, SortedSet<string> Gone)
{
    public const string Partition = "new";

    /// <summary>The article as it is now, with what is left to do for what it was before.</summary>
    public static NewWords After(NewWords? before, string article, SortedDictionary<string, Posting>? terms, IEnumerable<string> gone)
    {
        IEnumerable<string> earlier = [.. gone, .. before?.Gone ?? [], .. before?.Terms?.Keys.ToList() ?? []];
        return new(article, terms, new(earlier.Where(term => terms?.ContainsKey(term) != true), StringComparer.Ordinal));
    }

    public TableEntity ToRow()
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(packed))
        {
            writer.Write7BitEncodedInt(Gone.Count);
            foreach (var term in Gone) writer.Write(term);
            writer.Write(Terms is not null);
            writer.Write7BitEncodedInt(Terms?.Count ?? 0);
            foreach (var (term, posting) in Terms ?? [])
            {
                writer.Write(term);
                writer.WritePosting(posting);
            }
        }

        if (bytes.Length > WideBytes.Most) throw new InvalidOperationException($"The words of article {Article} take {bytes.Length:N0} bytes; a row holds {WideBytes.Most:N0}.");
        var row = new TableEntity(Partition, Article);
        row.SetBytes(bytes.ToArray());
        return row;
    }

    public static NewWords Of(TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var read = new PackedWords(row);
        var terms = read.IsGone ? null : new SortedDictionary<string, Posting>(StringComparer.Ordinal);
        foreach (var (term, posting) in read.All()) terms![term] = posting.ToPosting();
        return new(row.RowKey, terms, new(read.Gone, StringComparer.Ordinal));
    }
}

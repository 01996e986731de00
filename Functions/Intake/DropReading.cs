using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs.Models;
using Dateline.Extraction;
using Dateline.Functions.Storage;
using Dateline.Functions.Storage.Drops;
using Dateline.Intake;
using Dateline.Intake.Content;

namespace Dateline.Functions.Intake;

/// <summary>One item of a file: its row in the ledger and, when it is an article, the article.</summary>
public sealed record DropItem(DropItemRow Row, StagedArticle? Article);

/// <summary>Reads a dropped file into items; pure but for the bytes it is given.</summary>
public sealed class DropReading(ArticleReader reader)
{
    /// <summary>Whether the file is small enough to be fetched at all.</summary>
    public bool Fits(long bytes) => bytes <= reader.Limits.FileBytes;

    /// <summary>Begins the hash of all that decides what is read, with the type and the sender's metadata; the bytes come after.</summary>
    public static IncrementalHash BeginFingerprint(BlobProperties blob)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var said = blob.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}");
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', said.Prepend(blob.ContentType).Append(""))));
        return hash;
    }

    public IEnumerable<DropItem> TooLarge(DropRow drop) => Items(drop, [reader.TooLarge(drop.Bytes)]);

    /// <summary>The items of a file in its order; sets the row's format and encoding.</summary>
    public IEnumerable<DropItem> Read(DropRow drop, FileContent content, BlobProperties blob)
    {
        var (overrides, refused) = ArticleOverrides.FromMetadata(blob.Metadata);
        if (refused is not null) return Items(drop, [refused]);
        var reading = reader.Read(content.Named(drop.Name, drop.ContentType), overrides: overrides);
        (drop.Format, drop.Encoding, drop.EncodingFrom) = (reading.Format, reading.Encoding, reading.EncodingFrom);
        return Items(drop, reading.Items);
    }

    private static IEnumerable<DropItem> Items(DropRow drop, IEnumerable<ReadItem> items)
    {
        var seen = new HashSet<string>();
        var day = DateOnly.FromDateTime(drop.Received.UtcDateTime);
        var index = 0;
        foreach (var item in items)
        {
            var row = DropItemRow.Of(drop.Name, drop.Version, index++, ItemStates.Rejected);
            if (item is Rejected rejected)
            {
                (row.Code, row.Reason, row.Where) = (rejected.Code, rejected.Reason, rejected.Where);
                yield return new(row, null);
                continue;
            }

            var article = ((ReadArticle)item).Article;
            row.ArticleId = ArticleId.Create(article, day);
            row.State = seen.Add(row.ArticleId) ? ItemStates.Queued : ItemStates.Duplicate;
            yield return new(row, row.State == ItemStates.Queued ? new(article, day) : null);
        }
    }
}

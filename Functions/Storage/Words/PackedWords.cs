using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Words;

/// <summary>An article's row of new words, in which single terms are found without reading the others.</summary>
public sealed class PackedWords
{
    private readonly byte[] _bytes;
    private readonly string[] _terms;
    private readonly int[] _places;

    public PackedWords(TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Article = ArticleKey.Parse(row.RowKey);
        using var unpacked = new MemoryStream();
        using (var packed = new BrotliStream(new MemoryStream(row.GetBytes()), CompressionMode.Decompress)) packed.CopyTo(unpacked);
        _bytes = unpacked.ToArray();
        var at = 0;
        var gone = new string[PostingCode.ReadNumber(_bytes, ref at)];
        for (var index = 0; index < gone.Length; index++) gone[index] = ReadText(ref at);
        (Gone, IsGone) = (gone, _bytes[at++] == 0);
        var count = PostingCode.ReadNumber(_bytes, ref at);
        (_terms, _places) = (new string[count], new int[count]);
        for (var index = 0; index < count; index++)
        {
            _terms[index] = ReadText(ref at);
            _places[index] = at;
            PostingView.Read(_bytes, ref at);
        }
    }

    public ArticleKey Article { get; }

    /// <summary>Whether the article was removed.</summary>
    public bool IsGone { get; }

    /// <summary>Terms from whose lists it has to go.</summary>
    public IReadOnlyList<string> Gone { get; }

    public IEnumerable<(string Term, PostingView Posting)> All() => _terms.Select((term, index) => (term, At(index)));

    public PostingView? Find(string term) => Array.BinarySearch(_terms, term, StringComparer.Ordinal) is var index and >= 0 ? At(index) : null;

    private PostingView At(int index)
    {
        var at = _places[index];
        return PostingView.Read(_bytes, ref at);
    }

    private string ReadText(ref int at)
    {
        var length = PostingCode.ReadNumber(_bytes, ref at);
        at += length;
        return Encoding.UTF8.GetString(_bytes, at - length, length);
    }
}

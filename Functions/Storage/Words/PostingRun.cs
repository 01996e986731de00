using System.Buffers.Binary;
using System.Globalization;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Words;

/// <summary>The articles of a term's month from the newest on, each once.</summary>
public sealed class PostingRun
{
    private readonly byte[] _bytes;
    private readonly int _month;
    private int _at;

    public PostingRun(TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        _bytes = row.GetBytes();
        Month = TermMonth.MonthOf(row.RowKey);
        _month = int.Parse(Month, NumberStyles.None, CultureInfo.InvariantCulture);
        Count = PostingCode.ReadNumber(_bytes, ref _at);
    }

    public string Month { get; }

    /// <summary>How many articles it has.</summary>
    public int Count { get; }

    public ArticleKey Article { get; private set; }

    public PostingView Posting { get; private set; }

    /// <summary>Goes to the next article; false at the end.</summary>
    public bool MoveNext()
    {
        if (_at == _bytes.Length) return false;
        var day = (_month * 100) + _bytes[_at++];
        Article = new(day, BinaryPrimitives.ReadUInt128BigEndian(_bytes.AsSpan(_at)));
        _at += ArticleKey.HashLength;
        Posting = PostingView.Read(_bytes, ref _at);
        return true;
    }
}

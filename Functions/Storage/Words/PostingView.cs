namespace Dateline.Functions.Storage.Words;

/// <summary>A posting where it stands among others: what a search looks at of thousands is read and nothing is made of it.</summary>
public readonly struct PostingView
{
    private readonly byte[] _bytes;
    private readonly int _positions;
    private readonly int _end;

    private PostingView(byte[] bytes, ref int at)
    {
        (Length, Title, Count) = (PostingCode.ReadNumber(bytes, ref at), PostingCode.ReadNumber(bytes, ref at), PostingCode.ReadNumber(bytes, ref at));
        var length = PostingCode.ReadNumber(bytes, ref at);
        (_bytes, _positions, _end) = (bytes, at, at += length);
    }

    /// <summary>The words of the article.</summary>
    public int Length { get; }

    /// <summary>How often the term stands in the title.</summary>
    public int Title { get; }

    /// <summary>How often it stands in the title and the text.</summary>
    public int Count { get; }

    /// <summary>Whether it is known where the term stands.</summary>
    public bool HasPositions => _end > _positions;

    /// <summary>Reads the posting at a place and moves the place behind it.</summary>
    public static PostingView Read(byte[] bytes, ref int at) => new(bytes, ref at);

    /// <summary>At which words of the article the term stands, in order.</summary>
    public void ReadPositions(List<int> positions)
    {
        ArgumentNullException.ThrowIfNull(positions);
        positions.Clear();
        var last = 0;
        for (var at = _positions; at < _end;) positions.Add(last += PostingCode.ReadNumber(_bytes, ref at));
    }

    public Posting ToPosting()
    {
        var positions = new List<int>();
        ReadPositions(positions);
        return new(Length, Title, Count, positions);
    }
}

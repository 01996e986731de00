namespace Dateline.Functions.Storage.Words;

/// <summary>Postings as bytes: small numbers are short, positions are distances.</summary>
internal static class PostingCode
{
    public static void WritePosting(this BinaryWriter writer, Posting posting, bool withPositions = true)
    {
        writer.Write7BitEncodedInt(posting.Length);
        writer.Write7BitEncodedInt(posting.Title);
        writer.Write7BitEncodedInt(posting.Count);
        writer.Write7BitEncodedInt(withPositions ? posting.Positions.Count : 0);
        var last = 0;
        foreach (var position in withPositions ? posting.Positions : [])
        {
            writer.Write7BitEncodedInt(position - last);
            last = position;
        }
    }

    public static Posting ReadPosting(this BinaryReader reader)
    {
        var (length, title, count) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        var positions = new int[reader.Read7BitEncodedInt()];
        var last = 0;
        for (var at = 0; at < positions.Length; at++) positions[at] = last += reader.Read7BitEncodedInt();
        return new(length, title, count, positions);
    }
}

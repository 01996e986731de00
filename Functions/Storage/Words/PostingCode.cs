namespace Dateline.Functions.Storage.Words;

/// <summary>Postings as bytes: small numbers are short, positions are distances, and before them stands how many bytes they take.</summary>
internal static class PostingCode
{
    public static void WritePosting(this BinaryWriter writer, Posting posting, bool withPositions = true)
    {
        writer.Write7BitEncodedInt(posting.Length);
        writer.Write7BitEncodedInt(posting.Title);
        writer.Write7BitEncodedInt(posting.Count);
        var distances = withPositions ? Distances(posting.Positions) : [];
        writer.Write7BitEncodedInt(distances.Sum(Bytes));
        foreach (var distance in distances) writer.Write7BitEncodedInt(distance);
    }

    /// <summary>A number that <see cref="BinaryWriter.Write7BitEncodedInt"/> wrote.</summary>
    public static int ReadNumber(byte[] bytes, ref int at)
    {
        var number = bytes[at++] & 0x7F;
        for (var shift = 7; (bytes[at - 1] & 0x80) != 0; shift += 7) number |= (bytes[at++] & 0x7F) << shift;
        return number;
    }

    private static List<int> Distances(IReadOnlyList<int> positions)
    {
        var distances = new List<int>(positions.Count);
        var last = 0;
        foreach (var position in positions)
        {
            distances.Add(position - last);
            last = position;
        }

        return distances;
    }

    private static int Bytes(int number) => number switch { < 1 << 7 => 1, < 1 << 14 => 2, < 1 << 21 => 3, < 1 << 28 => 4, _ => 5 };
}

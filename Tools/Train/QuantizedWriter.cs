namespace Dateline.Tools.Train;

/// <summary>Writes rows in the layout that <see cref="Extraction.Learning.QuantizedRows"/> reads: count, width, a scale a row, signed bytes.</summary>
internal static class QuantizedWriter
{
    /// <param name="writer">Where to.</param>
    /// <param name="rows">The rows, all of one length.</param>
    /// <param name="width">That length.</param>
    /// <param name="least">A row whose numbers are all smaller is written as if this were its largest.</param>
    public static void Write(BinaryWriter writer, IReadOnlyCollection<float[]> rows, int width, float least)
    {
        var scales = rows.Select(row => (Half)(Math.Max(least, row.Max(MathF.Abs)) / 127)).ToArray();
        writer.Write(rows.Count);
        writer.Write(width);
        foreach (var scale in scales) writer.Write(scale);
        foreach (var (row, scale) in rows.Zip(scales))
        {
            foreach (var value in row) writer.Write((sbyte)Math.Clamp(MathF.Round(value / (float)scale), -127, 127));
        }
    }
}

using System.Globalization;

namespace Dateline.Intake.Normalising;

/// <summary>The rows of <c>Canonical.txt</c>.</summary>
internal sealed class CanonicalTable
{
    private readonly Dictionary<int, byte> _classes = [];
    private readonly HashSet<int> _unsettled = [];

    public Dictionary<int, int[]> Decompositions { get; } = [];

    public Dictionary<(int First, int Second), int> Compositions { get; } = [];

    public byte Class(int code) => _classes.GetValueOrDefault(code);

    /// <summary>Whether form C may write it otherwise: it is never composed to, or may join what stands before it.</summary>
    public bool MayChange(int code) => code >= 0x300 && (_unsettled.Contains(code) || Class(code) != 0 || code is >= 0x1161 and <= 0x11FF);

    public static CanonicalTable Load()
    {
        var table = new CanonicalTable();
        foreach (var row in EmbeddedText.Rows("Canonical.txt")) table.Add(row.Split(' '));
        return table;
    }

    private void Add(string[] row)
    {
        if (row[0] == "m")
        {
            for (var code = Code(row[1]); code <= Code(row[2]); code++) _classes[code] = byte.Parse(row[3], CultureInfo.InvariantCulture);
            return;
        }

        int[] parts = [.. row[2..].Select(Code)];
        Decompositions[Code(row[1])] = parts;
        if (row[0] == "c")
        {
            Compositions[(parts[0], parts[1])] = Code(row[1]);
            _unsettled.Add(parts[1]);
        }
        else
        {
            _unsettled.Add(Code(row[1]));
        }
    }

    private static int Code(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

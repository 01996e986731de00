using System.Globalization;
using System.Runtime.InteropServices;
using Dateline.Extraction.Tagging;

namespace Dateline.Training.Resources;

/// <summary>Makes <c>tagger.lists</c> of first names (one a line) and GeoNames' towns.</summary>
internal static class ListFile
{
    private const int Town = 5_000;
    private const int City = 200_000;

    public static void Write(string firstNames, string towns, string target)
    {
        var rows = new SortedDictionary<uint, Listed>();
        foreach (var name in File.ReadLines(firstNames)) Add(rows, WordHash.Of(name.Trim()), Listed.FirstName);
        foreach (var columns in File.ReadLines(towns).Select(line => line.Split('\t')))
        {
            var people = long.Parse(columns[14], CultureInfo.InvariantCulture);
            if (people < Town) continue;
            foreach (var name in new[] { columns[1], columns[2] }.Distinct()) AddTown(rows, name, people >= City ? Listed.Town | Listed.City : Listed.Town);
        }

        using var file = new BinaryWriter(File.Create(target));
        file.Write(rows.Count);
        file.Write(MemoryMarshal.AsBytes(rows.Keys.ToArray().AsSpan()));
        foreach (var listed in rows.Values) file.Write((byte)listed);
    }

    private static void AddTown(SortedDictionary<uint, Listed> rows, string name, Listed listed)
    {
        var words = name.Split(' ');
        if (words.Length > NameLists.LongestPhrase) return;
        var phrase = WordHash.Of(words[0]);
        for (var i = 1; i < words.Length; i++)
        {
            phrase = WordHash.Append(phrase, WordHash.Of(words[i]));
            Add(rows, WordHash.Of(words[i]), Listed.PlaceGoesOn);
        }

        Add(rows, phrase, listed);
        if (words.Length > 1) Add(rows, WordHash.Of(words[0]), Listed.PlaceOpens);
    }

    private static void Add(SortedDictionary<uint, Listed> rows, ulong hash, Listed listed)
    {
        var key = WordHash.Key(hash);
        rows[key] = rows.GetValueOrDefault(key) | listed;
    }
}

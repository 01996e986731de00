using System.Globalization;
using System.Runtime.InteropServices;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Training.Resources;

/// <summary>Makes <c>tagger.lists</c> of first names (one a line), GeoNames' towns and well-known organisations.</summary>
internal static class ListFile
{
    private const int Town = 5_000;
    private const int City = 200_000;

    public static void Write(string firstNames, string towns, IEnumerable<string> organisations, string target)
    {
        var rows = new SortedDictionary<uint, Listed>();
        foreach (var name in File.ReadLines(firstNames)) Add(rows, WordHash.Of(name.Trim()), Listed.FirstName);
        foreach (var columns in File.ReadLines(towns).Select(line => line.Split('\t')))
        {
            var people = long.Parse(columns[14], CultureInfo.InvariantCulture);
            if (people < Town) continue;
            foreach (var name in new[] { columns[1], columns[2] }.Distinct()) AddTown(rows, name, people >= City ? Listed.Town | Listed.City : Listed.Town);
        }

        foreach (var name in organisations) AddOrganisation(rows, name);

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

    private static void AddOrganisation(SortedDictionary<uint, Listed> rows, string name)
    {
        var text = Tokenizer.Tokenize(null, [name]);
        var hashes = Enumerable.Range(0, text.Tokens.Length).Select(i => WordHash.Of(text[i])).ToList();
        if (hashes.Count > NameLists.LongestPhrase) return;
        Add(rows, hashes.Skip(1).Aggregate(hashes[0], WordHash.Append), Listed.Organisation);
        if (hashes.Count > 1) Add(rows, hashes[0], Listed.OrganisationOpens);
        foreach (var hash in hashes.Skip(1)) Add(rows, hash, Listed.OrganisationGoesOn);
    }

    private static void Add(SortedDictionary<uint, Listed> rows, ulong hash, Listed listed)
    {
        var key = WordHash.Key(hash);
        rows[key] = rows.GetValueOrDefault(key) | listed;
    }
}

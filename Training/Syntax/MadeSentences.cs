using System.Globalization;
using Dateline.Extraction.Syntax;

namespace Dateline.Training.Syntax;

/// <summary>Makes sentences with their trees from patterns whose slots are filled at random.</summary>
internal static class MadeSentences
{
    private const int EachPattern = 30;

    /// <summary>Reads a file of slots ("name = words") and patterns ("word/tag/head:relation").</summary>
    public static List<TreebankSentence> Make(string path, int seed)
    {
        var random = new Random(seed);
        var lines = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').ToLookup(line => line.Contains(" = ", StringComparison.Ordinal));
        var slots = lines[true].Select(line => line.Split(" = ")).ToDictionary(parts => parts[0], parts => parts[1].Split(' '));
        return [.. lines[false].SelectMany(pattern => Enumerable.Range(0, EachPattern).Select(_ => Fill(pattern, slots, random)))];
    }

    private static TreebankSentence Fill(string pattern, Dictionary<string, string[]> slots, Random random)
    {
        var tokens = Array.ConvertAll(pattern.Split(' '), token => token.Split('/'));
        var words = Array.ConvertAll(tokens, token => token[0][0] == '{' ? Pick(slots[token[0].Trim('{', '}')], random) : token[0]);
        if (char.IsLower(words[0][0])) words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        var arcs = Array.ConvertAll(tokens, token => token[2].Split(':', 2));
        return new(
            words,
            Array.ConvertAll(tokens, token => Tag(token[1])),
            Array.ConvertAll(arcs, arc => int.Parse(arc[0], CultureInfo.InvariantCulture)),
            Array.ConvertAll(arcs, arc => TreebankRow.ParseRelation(arc[1])));
    }

    private static WordTag Tag(string tag) =>
        tag.StartsWith("VB", StringComparison.Ordinal) ? TreebankTag.Of(PartOfSpeech.Verb, tag) : new(Enum.Parse<PartOfSpeech>(tag, ignoreCase: true));

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];
}

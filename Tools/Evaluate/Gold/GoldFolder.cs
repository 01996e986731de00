using System.Text.Json;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>Reads the pairs <c>NN.ann</c> and <c>NN.gold.json</c> of a folder.</summary>
internal static class GoldFolder
{
    /// <summary>The articles of <paramref name="folder"/> by name; empty when it has none.</summary>
    /// <exception cref="FormatException">A file of the folder is not well formed; the message names it.</exception>
    public static IEnumerable<GoldArticle> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.ann").Order(StringComparer.Ordinal).Select(ReadArticle);

    private static GoldArticle ReadArticle(string path)
    {
        try
        {
            var (text, mentions) = Markup.Strip(File.ReadAllText(path));
            using var facts = File.OpenRead(Path.ChangeExtension(path, ".gold.json"));
            return new(
                Path.GetFileNameWithoutExtension(path),
                text,
                mentions,
                JsonSerializer.Deserialize(facts, GoldJson.Default.GoldFacts) ?? throw new FormatException("The facts are null."));
        }
        catch (Exception fault) when (fault is FormatException or JsonException or FileNotFoundException)
        {
            throw new FormatException($"{path}: {fault.Message}", fault);
        }
    }
}

using Dateline.Extraction.Documents;

namespace Dateline.Tools.Evaluate.Conll;

/// <summary>Which of our types each label of a corpus stands for.</summary>
internal sealed class LabelMap
{
    private static readonly Dictionary<string, string> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PER"] = "PERSON",
        ["ORG"] = "ORG|GROUP",
        ["LOC"] = "GPE|LOC|FAC",
        ["MISC"] = "NORP|EVENT|PRODUCT|WORK|LAW",
    };

    private readonly Dictionary<string, HashSet<EntityType>> _types = [];

    /// <param name="labels">The labels of the corpus.</param>
    /// <param name="given">"PER=PERSON,LOC=GPE|LOC"; a label that is not given stands for the type of its own name, or the usual one.</param>
    /// <exception cref="FormatException">A type that there is not.</exception>
    public LabelMap(IEnumerable<string> labels, string? given)
    {
        var pairs = (given ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "");
        var all = labels.Distinct().Order(StringComparer.Ordinal).ToList();
        var own = all.All(label => Enum.TryParse<EntityType>(label, ignoreCase: true, out _));
        foreach (var label in all)
        {
            var types = pairs.TryGetValue(label, out var types1) ? types1 : own ? label : Usual.GetValueOrDefault(label, label);
            _types[label] = [.. types.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        }
    }

    public IEnumerable<string> Labels => _types.Keys.Where(label => _types[label].Count > 0);

    /// <summary>The label of a type; null when the corpus has none, so that it cannot be scored.</summary>
    public string? Of(EntityType type) => _types.FirstOrDefault(pair => pair.Value.Contains(type)).Key;

    private static EntityType Parse(string name) => Enum.TryParse<EntityType>(name, ignoreCase: true, out var type)
        ? type
        : throw new FormatException($"There is no type {name}; say what it stands for with --map, or {name}= to leave it out.");
}

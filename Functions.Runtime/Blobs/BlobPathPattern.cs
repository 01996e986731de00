namespace Dateline.Functions.Runtime.Blobs;

/// <summary>
/// The path of a blob trigger: a container and a pattern such as <c>{folder}/{name}.txt</c>. A name in braces stands for any
/// text; where several divisions fit, earlier names take as much as they can, as in the Azure host.
/// </summary>
internal sealed class BlobPathPattern
{
    private readonly string[] literals;
    private readonly string[] names;

    private BlobPathPattern(string container, string[] literals, string[] names)
    {
        Container = container;
        this.literals = literals;
        this.names = names;
    }

    public string Container { get; }

    /// <summary>What every matching name starts with.</summary>
    public string Prefix => literals[0];

    /// <exception cref="StartupException">The path has no container, or a brace is not closed.</exception>
    public static BlobPathPattern Parse(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? path : path[..slash];
        if (container.Length == 0 || container.Contains('{', StringComparison.Ordinal))
            throw new StartupException($"The blob path '{path}' does not start with the name of a container.");
        // A container alone means every blob in it.
        var pattern = slash < 0 ? "{name}" : path[(slash + 1)..];
        List<string> literals = [];
        List<string> names = [];
        var at = 0;
        while (pattern.IndexOf('{', at) is var open and >= 0)
        {
            var close = pattern.IndexOf('}', open);
            if (close < 0)
                throw new StartupException($"The blob path '{path}' has a brace that is not closed.");
            literals.Add(pattern[at..open]);
            names.Add(pattern[(open + 1)..close]);
            at = close + 1;
        }

        return new BlobPathPattern(container, [.. literals, pattern[at..]], [.. names]);
    }

    /// <summary>The parts of a blob's name; null when the name does not match.</summary>
    public Dictionary<string, object?>? Match(string name)
    {
        var parts = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        if (names.Length == 0)
            return name == literals[0] ? parts : null;
        var end = name.Length - literals[^1].Length;
        if (end < 0 || !name.StartsWith(literals[0], StringComparison.Ordinal) || !name.EndsWith(literals[^1], StringComparison.Ordinal))
            return null;
        // From the right, each literal as late as it can be: no other division has to be tried.
        for (var i = names.Length - 1; i >= 0; i--)
        {
            var literal = literals[i];
            var start = i == 0 ? 0 : name.AsSpan(0, end).LastIndexOf(literal, StringComparison.Ordinal);
            if (start < 0 || start + literal.Length > end)
                return null;
            parts[names[i]] = name[(start + literal.Length)..end];
            end = start;
        }

        return parts;
    }
}

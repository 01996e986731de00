using System.Text.Json.Nodes;

namespace Dateline.Functions.Http.Parameters;

/// <summary>A short code of letters, taken in the case that it is kept in.</summary>
public sealed class CodeParameter(string name, string about, int least, int most, bool upper, string expected) : Parameter(name, about)
{
    public override string Expected => expected;

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = $"^[A-Za-z-]{{{least},{most}}}$" };

    internal override object? Read(string text)
    {
        if (text.Length < least || text.Length > most || !text.All(letter => char.IsAsciiLetter(letter) || letter == '-')) return null;
        return upper ? text.ToUpperInvariant() : text;
    }
}

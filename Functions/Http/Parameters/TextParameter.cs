using System.Text.Json.Nodes;

namespace Dateline.Functions.Http.Parameters;

/// <summary>Any words.</summary>
public sealed class TextParameter(string name, string about, int longest = TextParameter.Longest) : Parameter(name, about)
{
    private const int Longest = 500;

    public override string Expected => $"a text of at most {longest} characters";

    public override JsonObject Schema() => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = longest };

    internal override object? Read(string text) => text.Length <= longest ? text : null;
}

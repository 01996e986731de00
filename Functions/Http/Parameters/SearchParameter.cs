using System.Text.Json.Nodes;
using Dateline.Functions.Query.Search;

namespace Dateline.Functions.Http.Parameters;

/// <summary>Words and quoted phrases.</summary>
public sealed class SearchParameter(string name, string about) : Parameter(name, about)
{
    private const int Longest = 500;

    public override string Expected => $"one to {SearchWords.MostTerms} words, of which one at least has no minus, in {Longest} characters";

    public override JsonObject Schema() => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Longest };

    internal override object? Read(string text)
    {
        if (text.Length > Longest) return null;
        var words = SearchWords.Parse(text);
        return words.Phrases.Count > 0 && words.Terms.Count() <= SearchWords.MostTerms ? words : null;
    }
}

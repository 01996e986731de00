using System.Text.Json.Nodes;

namespace Dateline.Functions.Http.Parameters;

/// <summary>Where a list goes on; only what an earlier page gave is taken.</summary>
public sealed class CursorParameter(string name, string about) : Parameter(name, about)
{
    public override string Expected => "a cursor that this list gave for the same question; start again without it";

    public override bool IsPartOfQuestion => false;

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9_-]+$" };

    internal override object? Read(string text) => text;
}

using System.Text.Json.Nodes;

namespace Dateline.Functions.Http.Parameters;

/// <summary>A parameter of the query string: its name, what it does, and what it may be.</summary>
public abstract class Parameter(string name, string about)
{
    public string Name => name;

    /// <summary>What it does, for a person.</summary>
    public string About => about;

    /// <summary>What its value has to be, as a person reads it after "is not".</summary>
    public abstract string Expected { get; }

    /// <summary>Whether another value makes another list; one that only cuts or dresses the answer may change from page to page.</summary>
    public virtual bool IsPartOfQuestion => true;

    /// <summary>What its value has to be, as JSON Schema.</summary>
    public abstract JsonObject Schema();

    /// <summary>The value of a text; null when it is none.</summary>
    internal abstract object? Read(string text);
}

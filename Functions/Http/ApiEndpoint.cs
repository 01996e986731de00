using Dateline.Functions.Http.Parameters;
using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Http;

/// <summary>What a function takes from the query string, and how it answers.</summary>
/// <param name="Function">The function's name. Those that change something are named Put…, Delete… or Replay…; rights go by that.</param>
/// <param name="Parameters">All that it knows beside <see cref="Format"/>; anything else in a query string is a mistake.</param>
public sealed record ApiEndpoint(string Function, IReadOnlyList<Parameter> Parameters)
{
    /// <summary>Parameters of which exactly one has to be given.</summary>
    public IReadOnlyList<Parameter> OneOf { get; init; } = [];

    /// <summary>A list that is given page by page.</summary>
    public bool IsList => Parameters.Contains(ApiParameters.Cursor) && Parameters.Contains(ApiParameters.Limit);

    /// <summary>Whether it gives many things; a list without pages too.</summary>
    private bool GivesMany => Parameters.Contains(ApiParameters.Limit) && !Parameters.Contains(ApiParameters.Wait);

    /// <summary>The method that it is for; one that is for GET takes HEAD as well.</summary>
    public string Method =>
        Function.StartsWith("Put", StringComparison.Ordinal) ? HttpMethods.Put
        : Function.StartsWith("Delete", StringComparison.Ordinal) ? HttpMethods.Delete
        : Function.StartsWith("Replay", StringComparison.Ordinal) ? HttpMethods.Post
        : HttpMethods.Get;

    public bool IsRead => Method == HttpMethods.Get;

    public IReadOnlyList<string> Methods => IsRead ? [HttpMethods.Get, HttpMethods.Head] : [Method];

    public IReadOnlyList<ContentFormat> Formats => ContentFormats.Of(Function, GivesMany);

    public FormatParameter Format => field ??= new(Formats);

    /// <summary>Its own parameters and the one that all reads take.</summary>
    public IReadOnlyList<Parameter> Known => field ??= IsRead ? [.. Parameters, Format] : Parameters;
}

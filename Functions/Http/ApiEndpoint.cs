using Dateline.Functions.Http.Parameters;

namespace Dateline.Functions.Http;

/// <summary>What a function takes from the query string.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Parameters">All that it knows; anything else in a query string is a mistake.</param>
public sealed record ApiEndpoint(string Function, IReadOnlyList<Parameter> Parameters)
{
    /// <summary>Parameters of which exactly one has to be given.</summary>
    public IReadOnlyList<Parameter> OneOf { get; init; } = [];

    /// <summary>A list that is given page by page.</summary>
    public bool IsList => Parameters.Contains(ApiParameters.Cursor) && Parameters.Contains(ApiParameters.Limit);
}

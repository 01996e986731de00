using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Http.OpenApi;

/// <summary>What the body of an answer is made of.</summary>
public enum Shape
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One thing.</summary>
    One,

    /// <summary>A page of things.</summary>
    Page,

    /// <summary>Things, one a line.</summary>
    Lines,

    /// <summary>Text that is no data.</summary>
    Text,
}

/// <summary>What an endpoint is, for the description of the API.</summary>
/// <param name="Tag">Under which heading it stands.</param>
/// <param name="Summary">What it gives or does.</param>
/// <param name="Shape">What its answer is made of.</param>
/// <param name="Item">The schema of the one thing, or of each.</param>
public sealed record ApiOperation(string Tag, string Summary, Shape Shape, string Item = "")
{
    /// <summary>More than fits in the summary.</summary>
    public string? About { get; init; }

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Errors beside those that all endpoints share.</summary>
    public IReadOnlyList<ProblemType> Problems { get; init; } = [];
}

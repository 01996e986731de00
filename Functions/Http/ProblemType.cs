using Microsoft.AspNetCore.Http;

namespace Dateline.Functions.Http;

/// <summary>A kind of problem, by the URI that names it for good.</summary>
/// <param name="Name">The end of the URI.</param>
/// <param name="Status">The status that it comes with.</param>
/// <param name="Title">What it is, the same each time.</param>
/// <param name="About">When it happens and what to do.</param>
public sealed record ProblemType(string Name, int Status, string Title, string About)
{
    private const string Prefix = "urn:dateline:problem:";

    public static ProblemType BadParameter { get; } = new("bad-parameter", StatusCodes.Status400BadRequest, "A parameter is unknown or malformed",
        "`parameters` names each one with what is allowed. A cursor belongs to the question that it was given for.");

    public static ProblemType BadHeader { get; } = new("bad-header", StatusCodes.Status400BadRequest, "A header is malformed", "`parameters` names it with what is allowed.");

    public static ProblemType BadName { get; } = new("bad-name", StatusCodes.Status400BadRequest, "The file's name cannot be kept",
        "A name has at most 1,024 characters and 254 parts between slashes, and does not end with a point or a slash.");

    public static ProblemType Unauthorized { get; } = new("unauthorized", StatusCodes.Status401Unauthorized, "A key is needed", "The key is missing or opens something else. In Azure the host answers this itself, with the status alone.");

    public static ProblemType NotFound { get; } = new("not-found", StatusCodes.Status404NotFound, "Not found", "There is nothing of that id or name, or not any more.");

    public static ProblemType MethodNotAllowed { get; } = new("method-not-allowed", StatusCodes.Status405MethodNotAllowed, "The method is not allowed here", "The header `Allow` says which are.");

    public static ProblemType NotAcceptable { get; } = new("not-acceptable", StatusCodes.Status406NotAcceptable, "No such representation", "`detail` lists what `Accept` and `format` can ask for.");

    public static ProblemType Exists { get; } = new("exists", StatusCodes.Status412PreconditionFailed, "The file exists", "`If-None-Match: *` asked to write only a new file.");

    public static ProblemType TooLarge { get; } = new("too-large", StatusCodes.Status413PayloadTooLarge, "The file is too large", "`detail` names the limit. Split the file, or compress it.");

    public static ProblemType Fault { get; } = new("fault", StatusCodes.Status500InternalServerError, "The app failed", "A mistake of ours, not of the request. `detail` names the trace that the log has it under.");

    public static ProblemType StorageUnavailable { get; } = new("storage-unavailable", StatusCodes.Status503ServiceUnavailable, "Storage does not answer",
        "Tried again in vain; wait as `Retry-After` says and ask once more.");

    public static IReadOnlyList<ProblemType> All { get; } =
        [BadParameter, BadHeader, BadName, Unauthorized, NotFound, MethodNotAllowed, NotAcceptable, Exists, TooLarge, Fault, StorageUnavailable];

    public string Uri => Prefix + Name;

    public Reply ToResult(string? detail, IReadOnlyList<ParameterFault>? parameters = null) =>
        new JsonBody<Problem>(new(Uri, Title, Status, detail, parameters), ApiJson.Readable.Problem, Status, ContentFormat.Problem.ContentType)
        {
            RetryAfter = Status == StatusCodes.Status503ServiceUnavailable ? 5 : null,
        };
}

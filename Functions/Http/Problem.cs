using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Http;

/// <summary>An error as RFC 9457 writes it. <c>Type</c> is stable: programs may rely on it.</summary>
public sealed record Problem(string Type, string Title, int Status, string? Detail = null, IReadOnlyList<ParameterFault>? Parameters = null)
{
    private const string Types = "urn:dateline:problem:";

    public static IActionResult NotFound(string what) =>
        new Problem(Types + "not-found", "Not found", StatusCodes.Status404NotFound, $"There is no {what}.").ToResult();

    public static IActionResult BadParameters(IReadOnlyList<ParameterFault> faults) =>
        new Problem(Types + "bad-parameter", "A parameter is unknown or malformed", StatusCodes.Status400BadRequest,
            string.Join(" ", faults.Select(fault => $"{fault.Name}: {fault.Reason}")), faults).ToResult();

    public static IActionResult TooLarge(long limit) =>
        new Problem(Types + "too-large", "The file is too large", StatusCodes.Status413PayloadTooLarge, $"A file may have {limit:N0} bytes.").ToResult();

    public static IActionResult Exists(string name) =>
        new Problem(Types + "exists", "The file exists", StatusCodes.Status412PreconditionFailed, $"A file named '{name}' was dropped before.").ToResult();

    public static IActionResult Unavailable(string detail) =>
        new Problem(Types + "storage-unavailable", "Storage does not answer", StatusCodes.Status503ServiceUnavailable, detail).ToResult();

    private JsonBody<Problem> ToResult() => new(this, ApiJson.Readable.Problem, Status, "application/problem+json; charset=utf-8");
}

/// <summary>What is wrong with one parameter.</summary>
public sealed record ParameterFault(string Name, string Reason);

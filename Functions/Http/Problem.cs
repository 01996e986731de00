using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Http;

/// <summary>An error as RFC 9457 writes it. <c>Type</c> is stable: programs may rely on it.</summary>
public sealed record Problem(string Type, string Title, int Status, string? Detail = null, IReadOnlyList<ParameterFault>? Parameters = null)
{
    public static IActionResult NotFound(string what) => ProblemType.NotFound.ToResult($"There is no {what}.");

    public static IActionResult BadParameters(IReadOnlyList<ParameterFault> faults) =>
        ProblemType.BadParameter.ToResult(string.Join(" ", faults.Select(fault => $"{fault.Name}: {fault.Reason}")), faults);

    public static IActionResult BadHeader(string name, string reason) => ProblemType.BadHeader.ToResult($"{name}: {reason}", [new(name, reason)]);

    public static IActionResult MethodNotAllowed(HttpRequest request, IReadOnlyList<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.Allow = string.Join(", ", allowed);
        return ProblemType.MethodNotAllowed.ToResult($"{request.Path} takes {string.Join(", ", allowed)}.");
    }

    public static IActionResult NotAcceptable(IReadOnlyList<ContentFormat> offered) => ProblemType.NotAcceptable.ToResult(
        $"Offered are {string.Join(", ", offered.Select(format => $"{format.MediaType} (format={format.Name})"))}.");

    public static IActionResult TooLarge(long limit) => ProblemType.TooLarge.ToResult($"A file may have {limit:N0} bytes.");

    public static IActionResult Exists(string name) => ProblemType.Exists.ToResult($"A file named '{name}' was dropped before.");

    public static IActionResult Fault(string trace) => ProblemType.Fault.ToResult($"The log has it under {trace}.");

    public static IActionResult Unavailable(string detail) => ProblemType.StorageUnavailable.ToResult(detail);
}

/// <summary>What is wrong with one parameter.</summary>
public sealed record ParameterFault(string Name, string Reason);

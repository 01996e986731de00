namespace Dateline.Functions.Runtime.Discovery;

/// <summary>Where the value of a function's parameter comes from.</summary>
internal enum ParameterKind
{
    Trigger,
    BlobInput,
    FunctionContext,
    CancellationToken,
    HttpRequest,
    HttpContext,

    /// <summary>By name from the trigger's data: a route value, a part of the blob path, a property of the message.</summary>
    Named,
}

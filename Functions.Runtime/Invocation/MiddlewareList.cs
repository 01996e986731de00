using Microsoft.Azure.Functions.Worker.Middleware;

namespace Dateline.Functions.Runtime.Invocation;

/// <summary>The app's middleware, outermost first.</summary>
internal sealed record MiddlewareList(IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> Items);

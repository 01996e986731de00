using System.Diagnostics;
using Dateline.Functions.Runtime.Discovery;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dateline.Functions.Runtime.Invocation;

/// <summary>Calls functions: a scope of services for each call, the middleware around it, and the host's log lines.</summary>
internal sealed class FunctionInvoker
{
    private static readonly ActivitySource Activities = new("Microsoft.Azure.Functions.Worker");

    private readonly FunctionExecutionDelegate pipeline;
    private readonly IServiceScopeFactory scopes;
    private readonly ILoggerFactory loggers;

    public FunctionInvoker(
        MiddlewareList middleware, FunctionExecutor executor, IServiceScopeFactory scopes, ILoggerFactory loggers)
    {
        FunctionExecutionDelegate function = context => executor.ExecuteAsync((LocalFunctionContext)context);
        pipeline = middleware.Items.Reverse().Aggregate(function, (next, add) => add(next));
        this.scopes = scopes;
        this.loggers = loggers;
    }

    /// <summary>Calls the function once. A failure is logged here, with its exception, and nowhere else.</summary>
    public async Task<InvocationOutcome> InvokeAsync(
        FunctionDescriptor function, TriggerEvent trigger, CancellationToken cancellationToken, Attempt? attempt = null)
    {
        using var activity = Activities.StartActivity("Invoke");
        activity?.SetTag("faas.name", function.Name);
        await using var scope = scopes.CreateAsyncScope();
        var context = new LocalFunctionContext(function, trigger, scope.ServiceProvider, attempt ?? Attempt.Only, cancellationToken);
        activity?.SetTag("faas.invocation_id", context.InvocationId);
        var log = loggers.CreateLogger($"Function.{function.Name}");
        var started = Stopwatch.GetTimestamp();

        log.LogInformation("Executing 'Functions.{Name}' (Reason='{Reason}', Id={Id})", function.Name, trigger.Reason, context.InvocationId);
        try
        {
            await pipeline(context);
            if (trigger.Http is { } http)
                await HttpAnswer.WriteAsync(http, context.HttpValue);
            Executed(log, LogLevel.Information, context, InvocationOutcome.Succeeded, started, null);
            return InvocationOutcome.Succeeded;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Executed(log, LogLevel.Information, context, InvocationOutcome.Canceled, started, null);
            return InvocationOutcome.Canceled;
        }
#pragma warning disable CA1031 // Whatever a function throws is its failure, not the runtime's.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            Executed(log, LogLevel.Error, context, InvocationOutcome.Failed, started, exception);
            return InvocationOutcome.Failed;
        }
    }

    private static void Executed(
        ILogger log, LogLevel level, LocalFunctionContext context, InvocationOutcome outcome, long started, Exception? exception) =>
        log.Log(
            level, exception, "Executed 'Functions.{Name}' ({Outcome}, Id={Id}, Duration={Duration:0}ms)",
            context.Function.Name, outcome, context.InvocationId, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
}

using System.Reflection;
using Dateline.Functions.Runtime.Bindings;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Functions.Runtime.Invocation;

/// <summary>The end of the pipeline: binds the parameters, calls the method, hands on what it returns.</summary>
internal sealed class FunctionExecutor(ParameterBinder binder, OutputWriter outputs)
{
    public async Task ExecuteAsync(LocalFunctionContext context)
    {
        var method = context.Function.Method;
        var arguments = await binder.BindAsync(context);
        var instance = method.IsStatic
            ? null
            : ActivatorUtilities.CreateInstance(context.InstanceServices, method.DeclaringType!);
        try
        {
            var returned = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            context.HttpValue = await outputs.WriteAsync(context, await UnwrapAsync(returned, method.ReturnType));
        }
        finally
        {
            foreach (var stream in arguments.OfType<Stream>())
                await stream.DisposeAsync();
            if (instance is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else
                (instance as IDisposable)?.Dispose();
        }
    }

    private static async ValueTask<object?> UnwrapAsync(object? returned, Type declared)
    {
        if (returned is ValueTask bare)
            returned = bare.AsTask();
        else if (declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(ValueTask<>))
            returned = declared.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, null);
        if (returned is not Task task)
            return returned;
        await task;
        return declared.IsGenericType ? task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
    }
}

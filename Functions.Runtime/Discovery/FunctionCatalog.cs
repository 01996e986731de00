using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Runtime.Discovery;

/// <summary>The functions of the app, found by their attribute and checked before anything runs.</summary>
internal sealed class FunctionCatalog
{
    private const BindingFlags Any =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private FunctionCatalog(IReadOnlyList<FunctionDescriptor> functions)
    {
        Functions = functions;
    }

    public IReadOnlyList<FunctionDescriptor> Functions { get; }

    /// <exception cref="StartupException">Two functions have one name, or a function cannot be called as declared.</exception>
    public static FunctionCatalog Of(IEnumerable<Type> types)
    {
        var functions = types
            .SelectMany(type => type.GetMethods(Any))
            .Select(method => (Method: method, Function: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(found => found.Function is not null)
            .Select(found => new FunctionDescriptor(found.Function!.Name, found.Method))
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToArray();
        foreach (var function in functions)
            Check(function);
        var twice = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? new FunctionCatalog(functions)
            : throw new StartupException($"Two functions are named '{twice.Key}': give one of them another name.");
    }

    private static void Check(FunctionDescriptor function)
    {
        if (function.Trigger is null)
            throw Fault(function, "has no trigger: mark one parameter with a trigger attribute");
        if (function.Parameters.Count(parameter => parameter.Kind == ParameterKind.Trigger) > 1)
            throw Fault(function, "has more than one trigger");
        if (function.Retry is not null && function.Trigger is not TimerTriggerAttribute)
            throw Fault(function, "has a retry attribute, which of these triggers only a timer honours (queues and blobs have their own tries)");
        var type = function.Parameters.First(parameter => parameter.Kind == ParameterKind.Trigger).Type;
        if (function.Trigger is HttpTriggerAttribute && type != typeof(HttpRequest) && type != typeof(HttpContext))
            throw Fault(function, $"binds its HTTP trigger to {type.Name}: use HttpRequest");
    }

    private static StartupException Fault(FunctionDescriptor function, string what) => new($"Function '{function.Name}' {what}.");
}

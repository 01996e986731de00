using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Dateline.Functions.Runtime.Discovery;

/// <summary>Where a function's return value goes: as a whole, or property by property.</summary>
internal sealed record FunctionOutputs(
    OutputBindingAttribute? Whole,
    IReadOnlyList<(PropertyInfo Property, OutputBindingAttribute Output)> Parts,
    PropertyInfo? HttpResult)
{
    public static FunctionOutputs Of(MethodInfo method)
    {
        if (method.GetCustomAttribute<OutputBindingAttribute>() is { } whole)
            return new FunctionOutputs(whole, [], null);
        var properties = Returned(method.ReturnType).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var parts = properties
            .Select(property => (property, property.GetCustomAttribute<OutputBindingAttribute>()!))
            .Where(part => part.Item2 is not null);
        return new FunctionOutputs(
            null, [.. parts], Array.Find(properties, property => property.IsDefined(typeof(HttpResultAttribute))));
    }

    private static Type Returned(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(Task<>) || open == typeof(ValueTask<>))
            ? type.GetGenericArguments()[0]
            : type;
}

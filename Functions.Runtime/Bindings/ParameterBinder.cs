using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Dateline.Functions.Runtime.Discovery;
using Dateline.Functions.Runtime.Invocation;

namespace Dateline.Functions.Runtime.Bindings;

/// <summary>Finds the value of each parameter of a call.</summary>
internal sealed class ParameterBinder(BlobBinder blobs)
{
    public async Task<object?[]> BindAsync(LocalFunctionContext context)
    {
        var parameters = context.Function.Parameters;
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = await BindAsync(parameters[i], context);
        return arguments;
    }

    private async ValueTask<object?> BindAsync(BoundParameter parameter, LocalFunctionContext context) => parameter.Kind switch
    {
        ParameterKind.Trigger => await context.Trigger.BindAsync(parameter.Type, context.CancellationToken),
        ParameterKind.BlobInput => await blobs.ReadAsync(parameter.Input!, parameter.Type, context.Trigger.Data, context.CancellationToken),
        ParameterKind.FunctionContext => context,
        ParameterKind.CancellationToken => context.CancellationToken,
        ParameterKind.HttpRequest => context.Trigger.Http?.Request,
        ParameterKind.HttpContext => context.Trigger.Http,
        _ => Named(parameter, context),
    };

    private static object? Named(BoundParameter parameter, LocalFunctionContext context)
    {
        if (context.Trigger.Data.TryGetValue(parameter.Name, out var value) && value is not null)
            return Convert(value, parameter, context);
        if (parameter.Info.HasDefaultValue)
            return parameter.Info.DefaultValue;
        if (AllowsNull(parameter.Info))
            return null;
        throw new InvalidOperationException(
            $"Parameter '{parameter.Name}' of function '{context.Function.Name}' has no value: its trigger gives no '{parameter.Name}'.");
    }

    private static object? Convert(object value, BoundParameter parameter, LocalFunctionContext context)
    {
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        if (type.IsInstanceOfType(value))
            return value;
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(
                System.Convert.ToString(value, CultureInfo.InvariantCulture)!);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            throw new InvalidOperationException(
                $"Parameter '{parameter.Name}' of function '{context.Function.Name}' cannot be made from '{value}'.", exception);
        }
    }

    private static bool AllowsNull(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        || (!parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).WriteState != NullabilityState.NotNull);
}

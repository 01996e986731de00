using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Dateline.Functions.Runtime.Discovery;

/// <summary>A parameter of a function and where its value comes from.</summary>
internal sealed record BoundParameter(ParameterInfo Info, ParameterKind Kind, BlobInputAttribute? Input)
{
    public string Name => Info.Name!;

    public Type Type => Info.ParameterType;

    public static BoundParameter Of(ParameterInfo parameter)
    {
        var input = parameter.GetCustomAttribute<BlobInputAttribute>();
        return new BoundParameter(parameter, KindOf(parameter, input), input);
    }

    private static ParameterKind KindOf(ParameterInfo parameter, BlobInputAttribute? input)
    {
        var type = parameter.ParameterType;
        return parameter switch
        {
            _ when parameter.GetCustomAttribute<TriggerBindingAttribute>() is not null => ParameterKind.Trigger,
            _ when input is not null => ParameterKind.BlobInput,
            _ when type == typeof(FunctionContext) => ParameterKind.FunctionContext,
            _ when type == typeof(CancellationToken) => ParameterKind.CancellationToken,
            _ when type == typeof(HttpRequest) => ParameterKind.HttpRequest,
            _ when type == typeof(HttpContext) => ParameterKind.HttpContext,
            _ => ParameterKind.Named,
        };
    }
}

using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Dateline.Functions.Runtime.Discovery;

/// <summary>A function found by reflection, with everything needed to call it.</summary>
internal sealed class FunctionDescriptor
{
    public FunctionDescriptor(string name, MethodInfo method)
    {
        Name = name;
        Method = method;
        Parameters = [.. method.GetParameters().Select(BoundParameter.Of)];
        Trigger = Parameters
            .Where(parameter => parameter.Kind == ParameterKind.Trigger)
            .Select(parameter => parameter.Info.GetCustomAttribute<TriggerBindingAttribute>())
            .FirstOrDefault();
        Outputs = FunctionOutputs.Of(method);
        Retry = method.GetCustomAttribute<RetryAttribute>();
        Definition = new LocalFunctionDefinition(this);
    }

    public string Name { get; }

    /// <summary>The name the Azure host uses in receipts, poison messages and logs.</summary>
    public string Id => $"Host.Functions.{Name}";

    public MethodInfo Method { get; }

    public ImmutableArray<BoundParameter> Parameters { get; }

    public TriggerBindingAttribute? Trigger { get; }

    public FunctionOutputs Outputs { get; }

    public RetryAttribute? Retry { get; }

    public FunctionDefinition Definition { get; }
}

using System.Collections;
using System.Diagnostics;
using Dateline.Functions.Runtime.Discovery;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Runtime.Invocation;

/// <summary>One call of a function.</summary>
internal sealed class LocalFunctionContext : FunctionContext
{
    public LocalFunctionContext(
        FunctionDescriptor function, TriggerEvent trigger, IServiceProvider services, RetryContext retry, CancellationToken cancellationToken)
    {
        Function = function;
        Trigger = trigger;
        InstanceServices = services;
        RetryContext = retry;
        CancellationToken = cancellationToken;
        BindingContext = new Data(trigger.Data);
        if (trigger.Http is { } http)
            Items[FunctionContextExtensions.HttpContextKey] = http;
    }

    public FunctionDescriptor Function { get; }

    public TriggerEvent Trigger { get; }

    /// <summary>What the function returned for its HTTP caller.</summary>
    public object? HttpValue { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Function.Id;

    public override TraceContext TraceContext { get; } = new Trace(Activity.Current?.Id ?? "", Activity.Current?.TraceStateString ?? "");

    public override BindingContext BindingContext { get; }

    public override RetryContext RetryContext { get; }

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new FeatureSet();

    public override CancellationToken CancellationToken { get; }

    private sealed class Trace(string parent, string state) : TraceContext
    {
        public override string TraceParent => parent;

        public override string TraceState => state;
    }

    private sealed class Data(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class FeatureSet : IInvocationFeatures
    {
        private readonly Dictionary<Type, object> features = [];

        public T? Get<T>() => features.TryGetValue(typeof(T), out var feature) ? (T)feature : default;

        public void Set<T>(T instance) => features[typeof(T)] = instance!;

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => features.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

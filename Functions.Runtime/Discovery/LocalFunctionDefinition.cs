using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Dateline.Functions.Runtime.Discovery;

/// <summary>A function as middleware sees it.</summary>
internal sealed class LocalFunctionDefinition(FunctionDescriptor function) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. function.Parameters.Select(parameter => new FunctionParameter(parameter.Name, parameter.Type))];

    public override string PathToAssembly => function.Method.Module.Assembly.Location;

    public override string EntryPoint => $"{function.Method.DeclaringType!.FullName}.{function.Method.Name}";

    public override string Id => function.Id;

    public override string Name => function.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } = function.Parameters
        .Select(parameter => (parameter.Name, Attribute: parameter.Info.GetCustomAttribute<BindingAttribute>()))
        .Where(parameter => parameter.Attribute is not null)
        .ToImmutableDictionary(
            parameter => parameter.Name, parameter => (BindingMetadata)Metadata(parameter.Name, parameter.Attribute!, BindingDirection.In));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } = Outputs(function.Outputs)
        .ToImmutableDictionary(output => output.Name, output => (BindingMetadata)Metadata(output.Name, output.Attribute, BindingDirection.Out));

    private static IEnumerable<(string Name, Attribute Attribute)> Outputs(FunctionOutputs outputs) =>
    [
        .. outputs.Whole is { } whole ? [("$return", whole)] : Array.Empty<(string, Attribute)>(),
        .. outputs.Parts.Select(part => (part.Property.Name, (Attribute)part.Output)),
        .. outputs.HttpResult is { } result ? [(result.Name, new HttpResultAttribute())] : Array.Empty<(string, Attribute)>(),
    ];

    private static LocalBindingMetadata Metadata(string name, Attribute attribute, BindingDirection direction) =>
        new LocalBindingMetadata(name, TypeOf(attribute), direction);

    private static string TypeOf(Attribute attribute) => attribute switch
    {
        HttpTriggerAttribute => "httpTrigger",
        HttpResultAttribute => "http",
        BlobTriggerAttribute => "blobTrigger",
        BlobInputAttribute or BlobOutputAttribute => "blob",
        QueueTriggerAttribute => "queueTrigger",
        QueueOutputAttribute => "queue",
        TimerTriggerAttribute => "timerTrigger",
        _ => attribute.GetType().Name,
    };

    private sealed class LocalBindingMetadata(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;

        public override BindingDirection Direction => direction;
    }
}

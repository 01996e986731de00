namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a method a function under the given name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

using System.Reflection;

namespace Dateline.Functions.Runtime.Hosting;

/// <summary>What the runtime knows before the app configures anything.</summary>
internal sealed record HostSettings(string[] Args, Assembly Functions)
{
    public static HostSettings ForProcess(string[] args, Assembly functions) => new(args, functions);
}

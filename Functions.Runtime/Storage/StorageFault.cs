using Azure;
using Azure.Identity;

namespace Dateline.Functions.Runtime.Storage;

/// <summary>Tells storage that does not answer, which passes, from faults of the runtime, which do not.</summary>
internal static class StorageFault
{
    public static bool Is(Exception exception) =>
        exception is RequestFailedException or AggregateException or IOException or OperationCanceledException or AuthenticationFailedException;

    /// <summary>The first line of what the storage client says; the rest is headers.</summary>
    public static string Reason(Exception exception) => exception.GetBaseException().Message.Split('\n')[0].Trim();
}

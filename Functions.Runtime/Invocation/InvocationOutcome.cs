namespace Dateline.Functions.Runtime.Invocation;

internal enum InvocationOutcome
{
    Succeeded,
    Failed,

    /// <summary>The app stopped before the function was done; its event is to be given back.</summary>
    Canceled,
}

namespace Dateline.Functions.Runtime.Hosting;

/// <summary>Waits for the events of one function and calls it.</summary>
internal interface ITriggerListener
{
    /// <summary>Ends when no more events are to be taken and all calls have ended.</summary>
    Task RunAsync();

    /// <summary>Gives back the events of calls that did not end in time.</summary>
    Task ReleaseAsync();
}

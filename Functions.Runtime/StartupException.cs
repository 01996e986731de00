namespace Dateline.Functions.Runtime;

/// <summary>Why the app cannot start, in one line that says what to do. Shown without a stack trace.</summary>
public sealed class StartupException : Exception
{
    public StartupException()
    {
    }

    public StartupException(string message) : base(message)
    {
    }

    public StartupException(string message, Exception inner) : base(message, inner)
    {
    }
}

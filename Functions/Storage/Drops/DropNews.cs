namespace Dateline.Functions.Storage.Drops;

/// <summary>Tells those who wait in this app that a file is done. One that another instance finishes is found by looking again.</summary>
public sealed class DropNews
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Listener>> _listeners = new(StringComparer.Ordinal);

    /// <summary>Hears of a file from now on, until it is disposed of.</summary>
    public Listener Listen(string name)
    {
        var listener = new Listener(this, name);
        lock (_lock)
        {
            if (!_listeners.TryGetValue(name, out var others)) _listeners[name] = others = [];
            others.Add(listener);
        }

        return listener;
    }

    public void Tell(string name)
    {
        lock (_lock)
        {
            foreach (var listener in _listeners.GetValueOrDefault(name) ?? []) listener.Hear();
        }
    }

    private void Remove(Listener listener)
    {
        lock (_lock)
        {
            if (_listeners.TryGetValue(listener.Name, out var others) && others.Remove(listener) && others.Count == 0) _listeners.Remove(listener.Name);
        }
    }

    public sealed class Listener(DropNews news, string name) : IDisposable
    {
        private TaskCompletionSource _next = New();

        public string Name => name;

        /// <summary>Ends at the next news, or when the time is over, or when the token is cancelled.</summary>
        public async Task WaitAsync(TimeSpan most, TimeProvider time, CancellationToken cancellation)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(Volatile.Read(ref _next).Task, Task.Delay(most, time, over.Token));
            await over.CancelAsync();
            if (_next.Task.IsCompleted) Volatile.Write(ref _next, New());
            cancellation.ThrowIfCancellationRequested();
        }

        public void Dispose() => news.Remove(this);

        internal void Hear() => Volatile.Read(ref _next).TrySetResult();

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

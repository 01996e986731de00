using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Dateline.Functions.Runtime.Storage;

namespace Dateline.Functions.Runtime.Queues;

/// <summary>Keeps a message hidden from others while it is worked on, and ends it one way or another.</summary>
internal sealed class MessageLease
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly QueueClient queue;
    private readonly QueueMessage message;
    private readonly TimeSpan length;
    private readonly Task renewing;
    private string popReceipt;
    private int settled;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan length)
    {
        this.queue = queue;
        this.message = message;
        this.length = length;
        popReceipt = message.PopReceipt;
        renewing = RenewAsync();
    }

    /// <summary>True when another reader may have the message: it is theirs to finish.</summary>
    public bool Lost { get; private set; }

    /// <summary>Takes the message off the queue.</summary>
    public Task DeleteAsync() => SettleAsync(() => queue.DeleteMessageAsync(message.MessageId, popReceipt));

    /// <summary>Makes the message visible again after a delay.</summary>
    public Task ReturnAsync(TimeSpan delay) =>
        SettleAsync(() => queue.UpdateMessageAsync(message.MessageId, popReceipt, visibilityTimeout: delay));

    /// <summary>Stops renewing and leaves the message as it is, as a crash would.</summary>
    public Task AbandonAsync() => SettleAsync(() => Task.CompletedTask);

    private async Task SettleAsync(Func<Task> end)
    {
        if (Interlocked.Exchange(ref settled, 1) != 0)
            return;
        ended.TrySetResult();
        await renewing;
        try
        {
            await end();
        }
        catch (RequestFailedException exception) when (exception.Status is 400 or 404)
        {
            Lost = true;
        }
    }

    private async Task RenewAsync()
    {
        while (!Lost)
        {
            try
            {
                await ended.Task.WaitAsync(length / 2);
                return;
            }
            catch (TimeoutException)
            {
                // Half the lease is over.
            }

            try
            {
                // Not cancelled with the lease: an answer that is not waited for would hide the receipt it carries.
                var renewed = await queue.UpdateMessageAsync(message.MessageId, popReceipt, visibilityTimeout: length);
                popReceipt = renewed.Value.PopReceipt;
            }
            catch (Exception exception) when (StorageFault.Is(exception))
            {
                // Anything but a lost message may pass before the lease runs out.
                Lost = exception is RequestFailedException { Status: 400 or 404 };
            }
        }
    }
}

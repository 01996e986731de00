using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Dateline.Functions.Runtime.Bindings;
using Dateline.Functions.Runtime.Discovery;
using Dateline.Functions.Runtime.Hosting;
using Dateline.Functions.Runtime.Invocation;
using Dateline.Functions.Runtime.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Dateline.Functions.Runtime.Queues;

/// <summary>Takes the messages of one queue in batches and calls the function for each.</summary>
internal sealed class QueueListener : ITriggerListener
{
    private readonly FunctionDescriptor function;
    private readonly FunctionInvoker invoker;
    private readonly JsonBinding json;
    private readonly HostLifecycle lifecycle;
    private readonly Wakeup wakeup;
    private readonly QueueOptions options;
    private readonly QueueClient queue;
    private readonly QueueClient poison;
    private readonly ILogger log;
    private readonly ConcurrentDictionary<MessageLease, Task> calls = [];
    private string? trouble;

    public QueueListener(
        FunctionDescriptor function, FunctionInvoker invoker, StorageConnections connections, SettingNames names,
        JsonBinding json, HostLifecycle lifecycle, Wakeup wakeup, RuntimeOptions options, ILoggerFactory loggers)
    {
        this.function = function;
        this.invoker = invoker;
        this.json = json;
        this.lifecycle = lifecycle;
        this.wakeup = wakeup;
        this.options = options.Queues;
        var trigger = (QueueTriggerAttribute)function.Trigger!;
        var name = names.Resolve(trigger.QueueName);
        var account = connections.Queues(trigger.Connection);
        queue = account.GetQueueClient(name);
        poison = account.GetQueueClient(name + "-poison");
        log = loggers.CreateLogger("Host.Triggers.Queue");
    }

    public async Task RunAsync()
    {
        var idle = new PollingBackoff(options.MaxPollingInterval);
        var stopped = lifecycle.Taking.WhenCanceled();
        while (!lifecycle.Taking.IsCancellationRequested)
        {
            foreach (var (lease, _) in calls.Where(call => call.Value.IsCompleted).ToArray())
                calls.TryRemove(lease, out _);
            if (calls.Count > options.NewBatchThreshold)
            {
                await Task.WhenAny([.. calls.Values, stopped]);
                continue;
            }

            var messages = await ReceiveAsync();
            foreach (var message in messages)
            {
                var lease = new MessageLease(queue, message, options.Lease);
                calls.TryAdd(lease, Task.Run(() => CallAsync(message, lease), CancellationToken.None));
            }

            if (messages.Length > 0)
                idle.Reset();
            else
                await idle.WaitAsync(wakeup, lifecycle.Taking);
        }

        await Task.WhenAll(calls.Values);
    }

    public Task ReleaseAsync() =>
        Task.WhenAll(calls.Where(call => !call.Value.IsCompleted).Select(call => call.Key.ReturnAsync(TimeSpan.Zero)));

    private async Task<QueueMessage[]> ReceiveAsync()
    {
        try
        {
            // Not cancelled on stop: messages whose answer is thrown away would stay hidden for a whole lease.
            var messages = await queue.ReceiveMessagesAsync(options.BatchSize, options.Lease, CancellationToken.None);
            trouble = null;
            return messages.Value;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
        catch (Exception exception) when (StorageFault.Is(exception))
        {
            var reason = StorageFault.Reason(exception);
            if (trouble != reason)
                log.LogWarning("Queue '{Queue}' cannot be read: {Reason}", queue.Name, reason);
            trouble = reason;
            return [];
        }
    }

    private async Task CallAsync(QueueMessage message, MessageLease lease)
    {
        try
        {
            if (lifecycle.Taking.IsCancellationRequested || message.DequeueCount > options.MaxDequeueCount)
            {
                await SettleAsync(message, lease, lifecycle.Taking.IsCancellationRequested ? InvocationOutcome.Canceled : InvocationOutcome.Failed);
                return;
            }

            var outcome = options.Encoding.Decode(message.MessageText) is { } body
                ? await invoker.InvokeAsync(function, new QueueMessageEvent(queue.Name, WithBody(message, body), json), lifecycle.Working)
                : Undecodable(message);
            await SettleAsync(message, lease, outcome);
            if (lease.Lost)
                log.LogWarning("Message '{Id}' of '{Queue}' was taken by another reader in the meantime.", message.MessageId, queue.Name);
        }
        catch (Exception exception) when (StorageFault.Is(exception))
        {
            // The message comes back by itself when its lease runs out.
            log.LogWarning("Message '{Id}' of '{Queue}' could not be settled: {Reason}", message.MessageId, queue.Name, StorageFault.Reason(exception));
            await lease.AbandonAsync();
        }
    }

    private async Task SettleAsync(QueueMessage message, MessageLease lease, InvocationOutcome outcome)
    {
        if (lifecycle.Crashed)
            await lease.AbandonAsync();
        else if (outcome == InvocationOutcome.Succeeded)
            await lease.DeleteAsync();
        else if (outcome == InvocationOutcome.Canceled)
            await lease.ReturnAsync(TimeSpan.Zero);
        else if (message.DequeueCount < options.MaxDequeueCount)
            await lease.ReturnAsync(options.RetryDelay);
        else
            await PoisonAsync(message, lease);
    }

    private async Task PoisonAsync(QueueMessage message, MessageLease lease)
    {
        log.LogWarning(
            "Message has reached MaxDequeueCount of {Most}. Moving message to queue '{Poison}'.", options.MaxDequeueCount, poison.Name);
        await poison.SendOrCreateAsync(message.MessageText, CancellationToken.None);
        await lease.DeleteAsync();
    }

    private InvocationOutcome Undecodable(QueueMessage message)
    {
        log.LogError(
            "Message '{Id}' of '{Queue}' is not {Encoding}: send it so, or set messageEncoding in host.json.",
            message.MessageId, queue.Name, options.Encoding);
        return InvocationOutcome.Failed;
    }

    private static QueueMessage WithBody(QueueMessage message, BinaryData body) => QueuesModelFactory.QueueMessage(
        message.MessageId, message.PopReceipt, body, message.DequeueCount, message.NextVisibleOn, message.InsertedOn, message.ExpiresOn);
}

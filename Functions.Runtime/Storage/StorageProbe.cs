using System.Net.Sockets;

namespace Dateline.Functions.Runtime.Storage;

/// <summary>Asks the host's storage account once, so that one that cannot be reached is told before the app starts.</summary>
internal static class StorageProbe
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    public static async Task RequireAsync(StorageConnections connections, CancellationToken cancellationToken)
    {
        var account = connections.Blobs();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(AnswerWithin);
        try
        {
            // The client would try for a while; a closed port is told at once.
            using (var socket = new TcpClient())
                await socket.ConnectAsync(account.Uri.Host, account.Uri.Port, deadline.Token);
            await account.GetBlobContainerClient("azure-webjobs-hosts").ExistsAsync(deadline.Token);
        }
        catch (Exception exception) when ((StorageFault.Is(exception) || exception is SocketException) && !cancellationToken.IsCancellationRequested)
        {
            var reason = exception is OperationCanceledException ? $"no answer within {AnswerWithin.TotalSeconds:0} seconds" : StorageFault.Reason(exception);
            throw new StartupException(
                $"The storage account at {account.Uri} cannot be used ({reason.TrimEnd('.')}): check the setting AzureWebJobsStorage.", exception);
        }
    }
}

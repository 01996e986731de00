using System.Net.Sockets;

namespace Dateline.Functions.Runtime.Azurite;

/// <summary>Makes sure that development storage answers on the standard ports, starting Azurite when nothing is there.</summary>
internal static class LocalStorage
{
    private static readonly Dictionary<AzuriteService, int> StandardPorts = new()
    {
        [AzuriteService.Blob] = 10000,
        [AzuriteService.Queue] = 10001,
        [AzuriteService.Table] = 10002,
    };

    /// <returns>The Azurite that was started; null when one was running already.</returns>
    /// <exception cref="StartupException">A port is taken by something else, or Azurite cannot run.</exception>
    public static async Task<AzuriteServer?> EnsureAsync(CancellationToken cancellationToken)
    {
        var occupants = await Task.WhenAll(StandardPorts.Select(port => OccupantAsync(port.Key, port.Value, cancellationToken)));
        if (occupants.FirstOrDefault(occupant => occupant.Who == Who.Stranger) is { Port: > 0 } stranger)
        {
            throw new StartupException(
                $"Port {stranger.Port} is in use by something that is not Azurite: stop it, "
                + "or give AzureWebJobsStorage the connection string of another storage account.");
        }

        if (occupants.All(occupant => occupant.Who == Who.Azurite))
            return null;
        if (occupants.FirstOrDefault(occupant => occupant.Who == Who.Azurite) is { Port: > 0 } part)
        {
            throw new StartupException(
                $"Azurite answers on port {part.Port} but not on all of 10000, 10001 and 10002: start its blob, queue and table services, "
                + "or stop it so that the app starts its own.");
        }

        return await AzuriteServer.StartAsync(AzuriteOptions.Standard(AzuriteInstallation.Find().Data), cancellationToken);
    }

    private static async Task<(Who Who, int Port)> OccupantAsync(AzuriteService service, int port, CancellationToken cancellationToken)
    {
        using (var probe = new TcpClient())
        {
            try
            {
                await probe.ConnectAsync("127.0.0.1", port, cancellationToken);
            }
            catch (SocketException)
            {
                return (Who.Nobody, port);
            }
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/devstoreaccount1"), cancellationToken);
            var server = response.Headers.TryGetValues("Server", out var names) ? string.Concat(names) : "";
            return (server.StartsWith($"Azurite-{service}", StringComparison.Ordinal) ? Who.Azurite : Who.Stranger, port);
        }
        catch (Exception exception) when (exception is HttpRequestException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (Who.Stranger, port);
        }
    }

    private enum Who
    {
        Nobody,
        Azurite,
        Stranger,
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Dateline.Functions.Runtime.Http;

/// <summary>Where the app listens: <c>--port</c>, or <c>ASPNETCORE_URLS</c>, or the port of local settings, or 7071.</summary>
internal static class ListenAddress
{
    private const int CoreToolsPort = 7071;

    /// <exception cref="StartupException">The port is not a number, or another program has it.</exception>
    public static string Of(IConfiguration configuration)
    {
        if (configuration["port"] is { } port)
            return Local(port, "--port");
        if ((configuration["ASPNETCORE_URLS"] ?? configuration["urls"]) is { Length: > 0 } urls)
            return urls;
        return Local(configuration["LocalHttpPort"] ?? $"{CoreToolsPort}", "Host.LocalHttpPort in local.settings.json");
    }

    /// <summary>Says so before anything else has started.</summary>
    public static void RequireFree(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(url.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal), UriKind.Absolute, out var address))
                throw new StartupException($"'{url}' is not an address to listen on: write it like http://localhost:{CoreToolsPort}.");
            if (!IsFree(address.Port))
                throw Taken(address.Port);
        }
    }

    public static StartupException Taken(int port) => new(
        $"Port {port} is in use by another program: stop it, or run the app with --port {port + 1}.");

    private static string Local(string port, string source) =>
        int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= IPEndPoint.MaxPort
            ? $"http://localhost:{number}"
            : throw new StartupException($"{source} is '{port}', expected a port number.");

    private static bool IsFree(int port)
    {
        if (port == 0)
            return true;
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}

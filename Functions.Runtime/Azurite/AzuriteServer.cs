using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Functions.Runtime.Azurite;

/// <summary>A running Azurite. It ends when this is disposed and when this process ends, however it ends.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    // The emulator's published account; every Azurite has it.
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SaveWithin = TimeSpan.FromSeconds(6);

    private readonly Process process;
    private readonly Dictionary<AzuriteService, Uri> endpoints;

    private AzuriteServer(Process process, Dictionary<AzuriteService, Uri> endpoints)
    {
        this.process = process;
        this.endpoints = endpoints;
    }

    /// <summary>The connection string of the well-known account.</summary>
    public string ConnectionString => ConnectionStringFor(DevelopmentAccount);

    internal int ProcessId => process.Id;

    /// <summary>The connection string of one of the accounts that the server was started with.</summary>
    public string ConnectionStringFor(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={KeyOf(account)};"
        + string.Join(';', endpoints.Select(endpoint => $"{endpoint.Key}Endpoint={endpoint.Value}{account}"));

    /// <summary>Starts Azurite and waits until all three services answer.</summary>
    /// <exception cref="StartupException">Node or Azurite is missing, or a port is taken.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuriteOptions options, CancellationToken cancellationToken = default)
    {
        var process = Launch(AzuriteInstallation.Find(), options);
        var output = new AzuriteOutput(process);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(StartWithin);
        try
        {
            return new AzuriteServer(process, await output.ReadyAsync(deadline.Token));
        }
        catch (Exception exception)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            if (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new StartupException($"Azurite did not start within {StartWithin.TotalSeconds:0} seconds: {output.Text}");
            throw;
        }
    }

    /// <summary>Lets Azurite save its data and end.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync().WaitAsync(SaveWithin);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
        }
        finally
        {
            process.Dispose();
        }
    }

    private static Process Launch(AzuriteInstallation installation, AzuriteOptions options)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "-e", Launcher(), installation.Script,
            "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobPort", $"{options.BlobPort}", "--queuePort", $"{options.QueuePort}", "--tablePort", $"{options.TablePort}",
            .. options.Location is { } location ? ["--location", location] : (string[])["--inMemoryPersistence"],
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (options.Accounts.Count > 0)
            start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', options.Accounts.Select(name => $"{name}:{KeyOf(name)}"));
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new StartupException(
                "Node.js was not found, and Azurite needs it: install Node.js 20 or newer (https://nodejs.org), "
                + "or give AzureWebJobsStorage the connection string of another storage account.", exception);
        }
    }

    private static string KeyOf(string account) => account == DevelopmentAccount
        ? DevelopmentKey
        : Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes(account)));

    private static string Launcher()
    {
        using var script = typeof(AzuriteServer).Assembly.GetManifestResourceStream("azurite.cjs")!;
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dateline.Tools.Bench.Http;

/// <summary>The app and an Azurite in memory, each a process of its own on free ports, so that the time of each can be told apart.</summary>
internal sealed class BenchApp : IAsyncDisposable
{
    // The emulator's published account; every Azurite has it.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // In megabytes; a thousand articles are some hundreds in Azurite's memory, and Node stops at four thousand of its own accord.
    private const string Heap = "--max-old-space-size=14000";

    // Azurite outlives neither this process, however it ends, nor lets the app do so: the pipe that told it the app's number is closed then.
    private const string Watch = "--import=data:text/javascript,let app='';process.stdin.on('data',part=>app+=part).on('end',()=>{try{process.kill(+app,'SIGKILL')}catch{}process.exit()})";

    // An optimised build is the one to measure.
    private static readonly string[] Configurations = ["Release", "Debug"];

    private readonly Process _storage;
    private readonly Process _app;

    private BenchApp(Process storage, Process app, Uri address) => (_storage, _app, Address) = (storage, app, address);

    public Uri Address { get; }

    /// <summary>Processor time used so far by the app and by Azurite.</summary>
    public (TimeSpan App, TimeSpan Storage) Used
    {
        get
        {
            _app.Refresh();
            _storage.Refresh();
            return (_app.TotalProcessorTime, _storage.TotalProcessorTime);
        }
    }

    /// <summary>Starts both from a built checkout.</summary>
    /// <exception cref="FileNotFoundException">The app or Azurite is missing: build the solution first.</exception>
    public static async Task<BenchApp> StartAsync(CancellationToken cancellation)
    {
        var root = Root();
        var dll = Built(root);
        var azurite = Path.Combine(root, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(azurite)) throw new FileNotFoundException("Azurite is not installed: run dotnet build first.", azurite);
        int[] ports = [.. Enumerable.Range(0, 4).Select(_ => FreePort())];
        var storage = Start("node", root, [], Heap, Watch, azurite, "--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--blobPort", $"{ports[0]}", "--queuePort", $"{ports[1]}", "--tablePort", $"{ports[2]}");
        foreach (var port in ports.Take(3)) await UntilAsync(() => Task.FromResult(Listens(port)), cancellation);
        var app = Start("dotnet", root, new()
        {
            ["AzureWebJobsStorage"] = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{ports[0]}/{Account};QueueEndpoint=http://127.0.0.1:{ports[1]}/{Account};TableEndpoint=http://127.0.0.1:{ports[2]}/{Account}",
            ["Diagnostics__ServerTiming"] = "true",
            ["AzureFunctionsJobHost__logging__logLevel__default"] = "Warning",
            ["DOTNET_gcServer"] = "0",
        }, dll, "--port", $"{ports[3]}");
        await storage.StandardInput.WriteAsync($"{app.Id}");
        await storage.StandardInput.FlushAsync(cancellation);
        var address = new Uri($"http://localhost:{ports[3]}");
        using var client = new HttpClient { BaseAddress = address };
        await UntilAsync(() => IsHealthyAsync(client, cancellation), cancellation);
        return new(storage, app, address);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync(_app);
        await EndAsync(_storage);
    }

    private static async Task EndAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Start(string program, string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (!string.IsNullOrEmpty(line.Data)) Console.Error.WriteLine(line.Data); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string Built(string root) =>
        Configurations.Select(configuration => Path.Combine(root, "Functions", "bin", configuration, "net10.0", "Functions.dll"))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("The app is not built: run dotnet build -c Release Functions first.");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "host.json"))) folder = folder.Parent;
        return folder?.FullName ?? throw new FileNotFoundException("No host.json above the command line: run it from a checkout.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool Listens(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<bool> IsHealthyAsync(HttpClient client, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/api/health", UriKind.Relative), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> holds, CancellationToken cancellation)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            if (tries > 600) throw new TimeoutException("The app or Azurite did not answer within two minutes.");
            await Task.Delay(200, cancellation);
        }
    }
}

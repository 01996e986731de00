using Azure.Storage.Blobs.Models;
using Dateline.Functions.Intake;
using Dateline.Functions.Storage.Drops;
using Microsoft.Extensions.Hosting;

namespace Dateline.Functions.Local;

/// <summary>Drops the sample articles into an empty container, tells how far they are, and says where to look.</summary>
public sealed class Seeding(DroppedBlobs blobs, DropLedger ledger, WhereToLook where, IHostEnvironment environment, IHostApplicationLifetime lifetime, TimeProvider time)
    : BackgroundService
{
    private const string Folder = "seeds";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        try
        {
            var names = await DropAsync(stoppingToken);
            if (names.Count > 0) await FollowAsync(names, stoppingToken);
            await where.PrintAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The app was stopped while the seeds were on their way; they go on when it is started again.
        }
    }

    private async Task<IReadOnlyList<string>> DropAsync(CancellationToken cancellation)
    {
        var folder = new DirectoryInfo(Path.Combine(environment.ContentRootPath, Folder));
        if (!folder.Exists || await AnyAsync(cancellation)) return [];
        var files = folder.GetFiles("*", SearchOption.AllDirectories).Where(file => file.Name != "README.md").OrderBy(file => file.FullName, StringComparer.Ordinal).ToList();
        Console.WriteLine($"Dropping {files.Count} sample articles from {Folder}/ into container {blobs.Container.Name}.");
        var names = files.ConvertAll(file => Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/'));
        await Parallel.ForEachAsync(files.Zip(names), cancellation, async (seed, token) =>
        {
            await using var content = seed.First.OpenRead();
            await blobs.Container.GetBlobClient(seed.Second).UploadAsync(content, overwrite: true, token);
        });
        return names;
    }

    private async Task FollowAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var waiting = names.ToList();
        while (waiting.Count > 0)
        {
            foreach (var name in waiting.ToList())
            {
                if (await ledger.FindAsync(name, cancellation) is not { } drop || !DropStates.IsFinal(drop.State)) continue;
                waiting.Remove(name);
                Console.WriteLine($"{names.Count - waiting.Count,4}/{names.Count} {name}: {drop.State}{(drop.Reason is null ? "" : ", " + drop.Reason)}");
            }

            if (waiting.Count > 0) await Task.Delay(Look, time, cancellation);
        }
    }

    private async Task<bool> AnyAsync(CancellationToken cancellation)
    {
        await foreach (var _ in blobs.Container.GetBlobsAsync(new GetBlobsOptions(), cancellation)) return true;
        return false;
    }
}

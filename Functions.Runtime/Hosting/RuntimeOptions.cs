using System.Globalization;
using Dateline.Functions.Runtime.Queues;
using Microsoft.Extensions.Configuration;

namespace Dateline.Functions.Runtime.Hosting;

/// <summary>What host.json says, with the host's defaults, and the few settings that only exist locally.</summary>
internal sealed record RuntimeOptions(
    string HostId, string RoutePrefix, BlobOptions Blobs, QueueOptions Queues, TimeSpan DrainTime, string? TimeZone)
{
    /// <exception cref="StartupException">A value cannot be read.</exception>
    public static RuntimeOptions Read(IConfiguration host, IConfiguration settings, string defaultHostId)
    {
        var queues = new OptionSection(host.GetSection("extensions:queues"), "host.json extensions.queues");
        var blobs = new OptionSection(host.GetSection("extensions:blobs"), "host.json extensions.blobs");
        var local = new OptionSection(settings.GetSection("Functions"), "setting Functions");
        var batch = queues.Number("batchSize", 16, 1, 32);
        return new RuntimeOptions(
            settings["AzureFunctionsWebHost:hostid"] ?? defaultHostId,
            (host["extensions:http:routePrefix"] ?? "api").Trim('/'),
            new BlobOptions(
                blobs.Number("maxDegreeOfParallelism", 8 * Environment.ProcessorCount, 1, 1000),
                blobs.Number("poisonBlobThreshold", 5, 1, 1000),
                local.Time("BlobPollInterval", TimeSpan.FromSeconds(1))),
            new QueueOptions(
                batch,
                queues.Number("newBatchThreshold", batch / 2, 0, 1000),
                queues.Number("maxDequeueCount", 5, 1, 1000),
                queues.Time("visibilityTimeout", TimeSpan.Zero),
                // The Azure host waits up to a minute in production and two seconds in development.
                queues.Time("maxPollingInterval", TimeSpan.FromSeconds(2)),
                queues.Choice("messageEncoding", MessageEncoding.Base64),
                local.Time("QueueLease", TimeSpan.FromSeconds(30))),
            local.Time("ShutdownTimeout", TimeSpan.FromSeconds(10)),
            settings["WEBSITE_TIME_ZONE"]);
    }

    private sealed record OptionSection(IConfigurationSection Section, string Place)
    {
        public int Number(string name, int otherwise, int least, int most)
        {
            if (Section[name] is not { } text)
                return otherwise;
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
                ? value
                : throw Fault(name, text, $"a number from {least} to {most}");
        }

        public TimeSpan Time(string name, TimeSpan otherwise)
        {
            if (Section[name] is not { } text)
                return otherwise;
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= TimeSpan.Zero
                ? value
                : throw Fault(name, text, "a time such as 00:00:05");
        }

        public T Choice<T>(string name, T otherwise)
            where T : struct, Enum
        {
            if (Section[name] is not { } text)
                return otherwise;
            return Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
                ? value
                : throw Fault(name, text, $"one of {string.Join(", ", Enum.GetNames<T>())}");
        }

        private StartupException Fault(string name, string text, string expected) =>
            new($"{Place}: {name} is '{text}', expected {expected}.");
    }
}

/// <summary>How blobs are looked for and tried.</summary>
internal sealed record BlobOptions(int MaxDegreeOfParallelism, int PoisonThreshold, TimeSpan PollInterval);

/// <summary>How messages are taken and tried. The lease is how long a message stays hidden after its app has crashed.</summary>
internal sealed record QueueOptions(
    int BatchSize, int NewBatchThreshold, int MaxDequeueCount, TimeSpan RetryDelay, TimeSpan MaxPollingInterval,
    MessageEncoding Encoding, TimeSpan Lease);

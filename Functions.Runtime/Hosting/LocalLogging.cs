using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Dateline.Functions.Runtime.Hosting;

/// <summary>Logging as the host does it: functions at Information, frameworks from Warning, host.json has the last word.</summary>
internal static class LocalLogging
{
    public static void Add(ILoggingBuilder logging, IConfiguration hostJson, bool console)
    {
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Azure", LogLevel.Warning);
        foreach (var level in hostJson.GetSection("logging:logLevel").GetChildren())
        {
            if (Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out var least))
                logging.AddFilter(level.Key.Equals("default", StringComparison.OrdinalIgnoreCase) ? null : level.Key, least);
        }

        if (console)
        {
            logging.AddSimpleConsole(format =>
            {
                format.SingleLine = true;
                format.TimestampFormat = "HH:mm:ss ";
            });
        }
    }
}

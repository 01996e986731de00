using System.Text;
using Microsoft.Extensions.Configuration;

namespace Dateline.Functions.Runtime.Storage;

/// <summary>Replaces <c>%NAME%</c> in the text of attributes by the setting of that name.</summary>
internal sealed class SettingNames(IConfiguration configuration)
{
    /// <exception cref="StartupException">The setting does not exist.</exception>
    public string Resolve(string text)
    {
        var resolved = new StringBuilder();
        var at = 0;
        while (text.IndexOf('%', at) is var open and >= 0 && text.IndexOf('%', open + 1) is var close and >= 0)
        {
            var name = text[(open + 1)..close];
            resolved.Append(text, at, open - at).Append(configuration[name.Replace("__", ":", StringComparison.Ordinal)]
                ?? throw new StartupException($"'{text}' names the setting '{name}', which does not exist: add it to local.settings.json or the environment."));
            at = close + 1;
        }

        return resolved.Append(text, at, text.Length - at).ToString();
    }
}

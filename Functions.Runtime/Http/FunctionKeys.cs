using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Dateline.Functions.Runtime.Http;

/// <summary>
/// Keys for HTTP functions. As with Core Tools none is asked for, until settings give some: <c>Functions:Keys:_master</c> opens
/// everything, <c>Functions:Keys:default</c> what takes a function's key, <c>Functions:Keys:{function}</c> that function, and a key with
/// a name of its own, <c>Functions:Keys:{name}:Key</c>, those in <c>Functions:Keys:{name}:Functions</c>.
/// </summary>
internal sealed class FunctionKeys(IConfiguration configuration)
{
    private const string Master = "_master";
    private const string Host = "default";

    private readonly List<Key> keys = [.. configuration.GetSection("Functions:Keys").GetChildren().Select(Read).OfType<Key>()];

    public bool Allow(HttpRequest request, string function, AuthorizationLevel level)
    {
        if (keys.Count == 0 || level == AuthorizationLevel.Anonymous)
            return true;
        var shown = request.Headers["x-functions-key"].ToString() is { Length: > 0 } header ? header : request.Query["code"].ToString();
        return keys.Any(key => key.Opens(function, level) && Same(key.Value, shown));
    }

    /// <exception cref="StartupException">A key with a name has no functions.</exception>
    private static Key? Read(IConfigurationSection section)
    {
        if (!string.IsNullOrEmpty(section.Value))
            return new Key(section.Key, section.Value, [section.Key]);
        if (section["Key"] is not { Length: > 0 } value)
            return null;
        return section["Functions"] is { Length: > 0 } functions
            ? new Key(section.Key, value, functions.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : throw new StartupException($"Key '{section.Key}' opens nothing: name its functions in setting Functions:Keys:{section.Key}:Functions, such as Get*,List*.");
    }

    private static bool Same(string key, string shown) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(shown));

    private sealed record Key(string Name, string Value, string[] Functions)
    {
        public bool Opens(string function, AuthorizationLevel level) =>
            Is(Master) || (level == AuthorizationLevel.Function && (Is(Host) || Functions.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, function))));

        private bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Dateline.Functions.Runtime.Http;

/// <summary>
/// Keys for HTTP functions. As with Core Tools none is asked for, until settings <c>Functions:Keys:_master</c>,
/// <c>Functions:Keys:default</c> or <c>Functions:Keys:{function}</c> give some.
/// </summary>
internal sealed class FunctionKeys(IConfiguration configuration)
{
    private const string Master = "_master";

    private readonly Dictionary<string, string> keys = configuration.GetSection("Functions:Keys").GetChildren()
        .Where(key => !string.IsNullOrEmpty(key.Value))
        .ToDictionary(key => key.Key, key => key.Value!, StringComparer.OrdinalIgnoreCase);

    public bool Allow(HttpRequest request, string function, AuthorizationLevel level)
    {
        if (keys.Count == 0 || level == AuthorizationLevel.Anonymous)
            return true;
        var shown = request.Headers["x-functions-key"].ToString() is { Length: > 0 } header ? header : request.Query["code"].ToString();
        string[] accepted = level == AuthorizationLevel.Function ? [Master, "default", function] : [Master];
        return accepted.Any(name => keys.TryGetValue(name, out var key) && Same(key, shown));
    }

    private static bool Same(string key, string shown) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(shown));
}

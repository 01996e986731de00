using System.Security.Cryptography;

namespace Dateline.Functions.Http.OpenApi;

/// <summary>The page that shows the OpenAPI document, with Scalar's script from beside the app: nothing comes from elsewhere.</summary>
internal static class DocsPage
{
    private static readonly string ScriptFile = Path.Combine(AppContext.BaseDirectory, "docs", "scalar.js");
    private static readonly Lazy<Task<byte[]?>> Script = new(async () => File.Exists(ScriptFile) ? await File.ReadAllBytesAsync(ScriptFile) : null);

    // The version of the script is its hash: browsers may keep it for good.
    private static readonly Lazy<Task<string>> Version = new(async () => await Script.Value is { } script ? Convert.ToHexStringLower(SHA256.HashData(script))[..12] : "none");

    public static async Task<string> HtmlAsync(string root) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Dateline: the API</title>
        </head>
        <body>
          <div id="api"></div>
          <noscript>This page needs scripts; the description itself is <a href="{{root}}/openapi.json">openapi.json</a>.</noscript>
          <script src="{{root}}/docs/{{await Version.Value}}/scalar.js"></script>
          <script>
            const here = '{{root}}';
            if (window.Scalar) Scalar.createApiReference('#api', { url: here + '/openapi.json', withDefaultFonts: false, telemetry: false, hideClientButton: true, showDeveloperTools: 'never', agent: { disabled: true }, mcp: { disabled: true } });
            else document.getElementById('api').innerHTML = 'The script of this page was not installed with the app; the description itself is <a href="' + here + '/openapi.json">openapi.json</a>.';
          </script>
        </body>
        </html>

        """;

    /// <summary>The script; null when it is not installed or has another version.</summary>
    public static async Task<byte[]?> ScriptAsync(string version) => version == await Version.Value ? await Script.Value : null;
}

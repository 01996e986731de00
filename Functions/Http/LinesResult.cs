using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Http;

/// <summary>JSON Lines, written as they are made. There is no ETag: what comes last is not known when the head is sent.</summary>
public sealed class LinesResult(IAsyncEnumerable<string> lines) : ActionResult
{
    private const int LinesAtOnce = 16;

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response, cancellation) = (context.HttpContext.Request, context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = ContentFormat.JsonLines.ContentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.Append("Vary", "Accept, Accept-Encoding");
        var coding = Acceptance.Coding(request.Headers);
        if (coding is not null) response.Headers.ContentEncoding = coding;
        if (HttpMethods.IsHead(request.Method)) return;
        await using Stream? packed = coding switch { "br" => new BrotliStream(response.Body, CompressionLevel.Fastest, true), "gzip" => new GZipStream(response.Body, CompressionLevel.Fastest, true), _ => null };
        var stream = packed ?? response.Body;
        var written = 0;
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellation);
            if (++written % LinesAtOnce == 0) await stream.FlushAsync(cancellation);
        }
    }
}

using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Http;

/// <summary>JSON Lines, written as they are made.</summary>
public sealed class LinesResult(IAsyncEnumerable<string> lines) : ActionResult
{
    public const string ContentType = "application/x-ndjson; charset=utf-8";

    private const int LinesAtOnce = 16;

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (response, cancellation) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = ContentType;
        var written = 0;
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            await response.WriteAsync(line + "\n", Encoding.UTF8, cancellation);
            if (++written % LinesAtOnce == 0) await response.Body.FlushAsync(cancellation);
        }
    }
}

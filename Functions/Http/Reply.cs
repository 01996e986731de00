using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Functions.Http;

/// <summary>
/// An answer whose body is whole before it is sent: conditional, compressed and cut to its head as the request asks. The app does this
/// itself, since no proxy in front of it may be counted on and a strong ETag has to differ with the coding.
/// </summary>
public class Reply(ReadOnlyMemory<byte> body, string? contentType, int status = StatusCodes.Status200OK) : ActionResult
{
    // Below this compression makes more bytes than it saves.
    private const int WorthCompressing = 1024;

    public ReadOnlyMemory<byte> Body => body;

    public int Status => status;

    /// <summary>Answers may be kept by the one who asked, and have to be asked about again; errors are not kept.</summary>
    public string CacheControl { get; init; } = status == StatusCodes.Status200OK ? "private, no-cache" : "no-store";

    public string? Location { get; init; }

    /// <summary>Seconds to wait before the next try.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>An answer without a body.</summary>
    public static Reply Empty(int status) => new(default, null, status);

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var coding = body.Length < WorthCompressing ? null : Acceptance.Coding(request.Headers);
        (response.StatusCode, response.Headers.CacheControl) = (status, CacheControl);
        if (isRead) response.Headers.Append("Vary", "Accept, Accept-Encoding");
        if (Location is not null) response.Headers.Location = Location;
        if (RetryAfter is { } seconds) response.Headers.RetryAfter = $"{seconds}";
        if (isRead && status == StatusCodes.Status200OK)
        {
            var tag = EntityTag.Of(body.Span, coding);
            response.Headers.ETag = tag;
            if (EntityTag.IsKnown(request.Headers, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        if (contentType is null) return;
        response.ContentType = contentType;
        var bytes = coding is null ? body : Compress(coding);
        if (coding is not null) response.Headers.ContentEncoding = coding;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted);
    }

    private ReadOnlyMemory<byte> Compress(string coding)
    {
        var compressed = new MemoryStream();
        using (Stream stream = coding == "br" ? new BrotliStream(compressed, CompressionLevel.Fastest, true) : new GZipStream(compressed, CompressionLevel.Fastest, true))
        {
            stream.Write(body.Span);
        }

        return compressed.GetBuffer().AsMemory(0, (int)compressed.Length);
    }
}

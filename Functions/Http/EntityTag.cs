using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Dateline.Functions.Http;

/// <summary>Strong ETags: a hash of the bytes, and the coding that they are sent in.</summary>
public static class EntityTag
{
    private const int Bytes = 15;

    public static string Of(ReadOnlySpan<byte> body, string? coding) =>
        $"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, Bytes))}{(coding is null ? "" : "." + coding)}\"";

    /// <summary>Whether If-None-Match names the tag, or anything; compared weakly, as RFC 9110, section 13.1.2 asks.</summary>
    public static bool IsKnown(IHeaderDictionary headers, string tag)
    {
        ArgumentNullException.ThrowIfNull(headers);
        if (!EntityTagHeaderValue.TryParseList(headers.IfNoneMatch, out var known)) return false;
        var own = new EntityTagHeaderValue(tag);
        return known.Any(given => given.Equals(EntityTagHeaderValue.Any) || given.Compare(own, useStrongComparison: false));
    }
}

namespace Dateline.Intake;

/// <summary>The stable codes of rejections.</summary>
public static class RejectionCodes
{
    /// <summary>No bytes, or nothing but white space.</summary>
    public const string Empty = "empty";

    /// <summary>Bytes that are no text in any encoding.</summary>
    public const string Binary = "binary";

    /// <summary>A format that is known but not read.</summary>
    public const string UnsupportedFormat = "unsupported-format";

    /// <summary>The bytes break the rules of their own format.</summary>
    public const string Malformed = "malformed";

    /// <summary>Protected with a password.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>Read, but without any words.</summary>
    public const string NoText = "no-text";

    /// <summary>Larger or deeper than <see cref="IntakeLimits"/> allows.</summary>
    public const string LimitExceeded = "limit-exceeded";

    /// <summary>A date, address or language given with the file that cannot be understood.</summary>
    public const string BadMetadata = "bad-metadata";
}

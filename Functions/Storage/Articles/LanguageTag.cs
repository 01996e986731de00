using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Articles;

/// <summary>Language tags as they are asked for: <c>en</c> finds <c>en-GB</c> too (RFC 4647, basic filtering).</summary>
public static class LanguageTag
{
    /// <summary>The tag itself and those it falls under: en-GB, en.</summary>
    public static IEnumerable<string> Ranges(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        for (var length = tag.Length; length > 0; length = tag.LastIndexOf('-', length - 1)) yield return tag[..length];
    }

    /// <summary>What holds of rows whose language falls under a range. The full stop is the character after the hyphen.</summary>
    public static string Filter(string range) =>
        TableClient.CreateQueryFilter($"(Language eq {range} or (Language ge {range + "-"} and Language lt {range + "."}))");
}

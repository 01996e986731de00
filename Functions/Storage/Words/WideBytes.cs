using System.Globalization;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Words;

/// <summary>Bytes over as many properties of a row as they need.</summary>
internal static class WideBytes
{
    /// <summary>What a row can hold beside its keys; the service takes 1 MiB and writes bytes as they are.</summary>
    public const int Most = Properties * PropertyBytes;

    private const int Properties = 12;
    private const int PropertyBytes = 64 * 1024;

    public static void SetBytes(this TableEntity row, ReadOnlySpan<byte> bytes)
    {
        for (var index = 0; index * PropertyBytes < bytes.Length; index++)
        {
            var start = index * PropertyBytes;
            row[Name(index)] = bytes[start..Math.Min(bytes.Length, start + PropertyBytes)].ToArray();
        }
    }

    public static byte[] GetBytes(this TableEntity row)
    {
        List<byte[]> parts = [.. Enumerable.Range(0, Properties).Select(index => row.GetBinary(Name(index))).TakeWhile(part => part is not null)];
        if (parts is [var only]) return only;
        var bytes = new byte[parts.Sum(part => part.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(bytes, at);
            at += part.Length;
        }

        return bytes;
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"Data{index}");
}

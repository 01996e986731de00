using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Functions.Http;

/// <summary>
/// Where a list goes on, opaque to the reader. It is bound to the question it was given for; a cursor of another list or with a
/// changed character is not taken. The sum is no secret: what is read follows from the question, so that a forged position shows
/// nothing that could not be asked for.
/// </summary>
public static class Cursor
{
    private const int Check = 8;

    public static string? Encode(string? position, string question)
    {
        if (position is null) return null;
        var bytes = Encoding.UTF8.GetBytes(position);
        return Base64Url.EncodeToString([.. Sum(bytes, question), .. bytes]);
    }

    /// <summary>The position; false when the cursor was not made for this question.</summary>
    public static bool TryDecode(string cursor, string question, out string position)
    {
        position = "";
        if (!Base64Url.IsValid(cursor)) return false;
        var bytes = Base64Url.DecodeFromChars(cursor).AsSpan();
        // Padding, white space and the loose bits of the last character would let one cursor be written in many ways.
        if (Base64Url.EncodeToString(bytes) != cursor) return false;
        if (bytes.Length <= Check || !bytes[..Check].SequenceEqual(Sum(bytes[Check..], question))) return false;
        position = Encoding.UTF8.GetString(bytes[Check..]);
        return true;
    }

    private static ReadOnlySpan<byte> Sum(ReadOnlySpan<byte> position, string question) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(question), 0, .. position]).AsSpan(0, Check);
}

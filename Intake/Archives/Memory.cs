using System.Runtime.InteropServices;

namespace Dateline.Intake.Archives;

internal static class Memory
{
    /// <summary>The bytes as a stream, without a copy where they lie in an array.</summary>
    public static MemoryStream Stream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}

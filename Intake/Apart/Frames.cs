using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Extraction;

namespace Dateline.Intake.Apart;

/// <summary>What the reader process is asked: the file's bytes follow in a frame of their own, unless they lie in a file.</summary>
internal sealed record ReadRequest(string Format, string Name, string? ContentType, string? Path, IntakeLimits Limits);

/// <summary>What it answers for each item: an article, or a rejection. A frame without bytes ends the answer.</summary>
internal sealed record ReadAnswer(Article? Article, string? Code, string? Reason, string? Where);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReadRequest))]
[JsonSerializable(typeof(ReadAnswer))]
internal sealed partial class FrameJson : JsonSerializerContext;

/// <summary>Frames on a pipe: four bytes of length, then as many bytes.</summary>
internal static class Frames
{
    public static void Write(Stream pipe, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        pipe.Write(length);
        pipe.Write(bytes);
    }

    /// <summary>The next frame; null when the other side is gone.</summary>
    public static byte[]? Read(Stream pipe)
    {
        Span<byte> length = stackalloc byte[4];
        if (pipe.ReadAtLeast(length, 4, throwOnEndOfStream: false) < 4) return null;
        var bytes = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        return pipe.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length ? null : bytes;
    }
}

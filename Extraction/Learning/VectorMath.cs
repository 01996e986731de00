using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Extraction.Learning;

/// <summary>Arithmetic on rows of numbers, several at a time.</summary>
internal static class VectorMath
{
    /// <summary>The inner product of two rows of the same length.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var width = Vector<float>.Count;
        var sum = Vector<float>.Zero;
        var other = Vector<float>.Zero;
        var i = 0;
        for (; i <= left.Length - (2 * width); i += 2 * width)
        {
            sum += Load(left, i) * Load(right, i);
            other += Load(left, i + width) * Load(right, i + width);
        }

        var total = Vector.Sum(sum + other);
        for (; i < left.Length; i++) total += left[i] * right[i];
        return total;
    }

    /// <summary>Adds a multiple of a row to another.</summary>
    public static void AddScaled(ReadOnlySpan<float> source, float scale, Span<float> target)
    {
        var width = Vector<float>.Count;
        var factor = new Vector<float>(scale);
        var i = 0;
        for (; i <= source.Length - width; i += width) Store(target, i, Load(target, i) + (Load(source, i) * factor));
        for (; i < source.Length; i++) target[i] += source[i] * scale;
    }

    /// <summary>Adds a row to another.</summary>
    public static void Add(ReadOnlySpan<float> source, Span<float> target)
    {
        var width = Vector<float>.Count;
        var i = 0;
        for (; i <= source.Length - width; i += width) Store(target, i, Load(target, i) + Load(source, i));
        for (; i < source.Length; i++) target[i] += source[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Load(ReadOnlySpan<float> row, int index) =>
        Unsafe.ReadUnaligned<Vector<float>>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(row), index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Span<float> row, int index, Vector<float> value) =>
        Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(row), index)), value);
}

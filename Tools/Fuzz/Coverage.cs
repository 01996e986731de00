using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Dateline.Tools.Fuzz;

/// <summary>
/// What instrumented code has run through, counted as AFL counts it. Code is instrumented with <c>sharpfuzz Intake.dll</c>; without that
/// nothing is counted, and files are changed blindly.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 65_536;

    private static byte* _counts;

    private readonly byte[] _seen = new byte[Size];

    /// <summary>Gives instrumented code the memory it counts in; it must have it before the first of it runs.</summary>
    public static void Prepare() => Trace.SharedMem = _counts = (byte*)NativeMemory.AllocZeroed(Size);

    /// <summary>How many branches have been seen.</summary>
    public int Branches => _seen.Count(bits => bits != 0);

    public static void Begin()
    {
        new Span<byte>(_counts, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the last run took a branch, or took it about as often, as none before.</summary>
    public bool IsNew()
    {
        var found = false;
        for (var at = 0; at < Size; at++)
        {
            if (_counts[at] == 0) continue;
            var bucket = (byte)(1 << Math.Min(7, 31 - System.Numerics.BitOperations.LeadingZeroCount(_counts[at])));
            if ((_seen[at] & bucket) != 0) continue;
            _seen[at] |= bucket;
            found = true;
        }

        return found;
    }
}

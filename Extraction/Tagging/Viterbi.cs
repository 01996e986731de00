using System.Runtime.Intrinsics;

namespace Dateline.Extraction.Tagging;

/// <summary>Finds the best path of states through a sentence.</summary>
internal sealed class Viterbi
{
    private const int Width = TagScheme.Width;
    private const int Lanes = 16;
    private const float Never = -1e9f;

    // Row: from, column: to.
    private readonly float[] _steps = new float[TagScheme.States * Width];

    /// <param name="transitions">The score of each step, <c>[States, States]</c>, row: from.</param>
    public Viterbi(ReadOnlySpan<float> transitions)
    {
        for (var from = 0; from < TagScheme.States; from++)
        {
            for (var to = 0; to < Width; to++)
            {
                _steps[from * Width + to] = to < TagScheme.States && TagScheme.MayFollow(from, to) ? transitions[from * TagScheme.States + to] : Never;
            }
        }
    }

    /// <summary>The best states of a sentence.</summary>
    /// <param name="scores">A row of <see cref="TagScheme.Width"/> scores a token.</param>
    /// <param name="states">Takes the states.</param>
    /// <param name="back">Room for a row of <see cref="TagScheme.Width"/> a token.</param>
    public unsafe void Decode(ReadOnlySpan<float> scores, Span<byte> states, Span<byte> back)
    {
        var n = states.Length;
        if (n == 0) return;
        var best = stackalloc float[Width];
        var next = stackalloc float[Width];
        var from = stackalloc int[Width];
        for (var s = 0; s < Width; s++) best[s] = s < TagScheme.States && TagScheme.MayStart(s) ? scores[s] : Never;
        fixed (float* steps = _steps)
        {
            for (var t = 1; t < n; t++)
            {
                Step(steps, best, next, from);
                for (var s = 0; s < TagScheme.States; s++)
                {
                    best[s] = next[s] + scores[t * Width + s];
                    back[t * Width + s] = (byte)from[s];
                }
            }
        }

        var state = 0;
        var top = float.NegativeInfinity;
        for (var s = 0; s < TagScheme.States; s++)
        {
            if (!TagScheme.MayEnd(s) || best[s] <= top) continue;
            (state, top) = (s, best[s]);
        }

        for (var t = n - 1; t >= 0; t--)
        {
            states[t] = (byte)state;
            state = back[t * Width + state];
        }
    }

    private static unsafe void Step(float* steps, float* best, float* next, int* from)
    {
        for (var block = 0; block < Width; block += Lanes)
        {
            var top = Vector512.Create(2 * Never);
            var source = Vector512<int>.Zero;
            for (var s = 0; s < TagScheme.States; s++)
            {
                var candidate = Vector512.Load(steps + s * Width + block) + Vector512.Create(best[s]);
                var better = Vector512.GreaterThan(candidate, top);
                top = Vector512.ConditionalSelect(better, candidate, top);
                source = Vector512.ConditionalSelect(better.AsInt32(), Vector512.Create(s), source);
            }

            top.Store(next + block);
            source.Store(from + block);
        }
    }
}

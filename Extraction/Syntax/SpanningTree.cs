namespace Dateline.Extraction.Syntax;

/// <summary>
/// Makes one tree of the scores of every head of every word: each word takes its best head, one word alone the root, and a circle is broken
/// where turning a word to one that hangs on the root costs least. Nearly always the tree of Chu, Liu and Edmonds, with far less to do.
/// </summary>
internal static class SpanningTree
{
    /// <summary>Finds the heads: 0 the root, or a word from 1.</summary>
    /// <param name="scores">A row a word: of the root, then of every word.</param>
    /// <param name="heads">Receives the head of each word.</param>
    public static void Find(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var n = heads.Length;
        var root = Root(scores, n);
        for (var i = 0; i < n; i++) heads[i] = i == root ? 0 : Best(Row(scores, n, i), i, []);
        Span<bool> hangs = n <= 256 ? stackalloc bool[n] : new bool[n];
        for (var left = Hang(heads, hangs); left > 0; left = Hang(heads, hangs)) Turn(scores, heads, hangs);
    }

    /// <summary>The word that loses most by another head than the root.</summary>
    private static int Root(ReadOnlySpan<float> scores, int n)
    {
        var (root, most) = (0, float.MinValue);
        for (var i = 0; i < n; i++)
        {
            var row = Row(scores, n, i);
            var gain = n == 1 ? 0 : row[0] - row[Best(row, i, [])];
            if (gain > most) (root, most) = (i, gain);
        }

        return root;
    }

    /// <summary>The best head but the root of a word, of those allowed if any are named.</summary>
    private static int Best(ReadOnlySpan<float> row, int word, ReadOnlySpan<bool> allowed)
    {
        var (best, most) = (0, float.MinValue);
        for (var head = 1; head < row.Length; head++)
        {
            if (head - 1 == word || (!allowed.IsEmpty && !allowed[head - 1])) continue;
            if (row[head] > most) (best, most) = (head, row[head]);
        }

        return best;
    }

    /// <summary>Marks the words that hang on the root, by however many others, and counts those that do not.</summary>
    private static int Hang(ReadOnlySpan<int> heads, Span<bool> hangs)
    {
        hangs.Clear();
        var left = heads.Length;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < heads.Length; i++)
            {
                if (hangs[i] || (heads[i] > 0 && !hangs[heads[i] - 1])) continue;
                hangs[i] = changed = true;
                left--;
            }
        }

        return left;
    }

    /// <summary>Turns one word of a circle to a word that hangs on the root.</summary>
    private static void Turn(ReadOnlySpan<float> scores, Span<int> heads, ReadOnlySpan<bool> hangs)
    {
        var (word, to, least) = (-1, 0, float.MaxValue);
        for (var i = 0; i < heads.Length; i++)
        {
            if (hangs[i] || !IsOnCircle(heads, i)) continue;
            var row = Row(scores, heads.Length, i);
            var head = Best(row, i, hangs);
            var cost = row[heads[i]] - row[head];
            if (cost < least) (word, to, least) = (i, head, cost);
        }

        heads[word] = to;
    }

    private static bool IsOnCircle(ReadOnlySpan<int> heads, int word)
    {
        var at = heads[word] - 1;
        for (var steps = 0; at != word && steps < heads.Length; steps++) at = heads[at] - 1;
        return at == word;
    }

    private static ReadOnlySpan<float> Row(ReadOnlySpan<float> scores, int n, int word) => scores.Slice(word * (n + 1), n + 1);
}

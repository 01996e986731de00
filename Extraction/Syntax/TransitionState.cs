namespace Dateline.Extraction.Syntax;

/// <summary>What a step of the parser does.</summary>
internal enum Step : byte
{
    /// <summary>Moves the next word onto the stack.</summary>
    Shift,

    /// <summary>Makes the next word the head of the top of the stack and pops it.</summary>
    Left,

    /// <summary>Makes the word below it the head of the top of the stack and pops it.</summary>
    Right,
}

/// <summary>
/// The stack, the buffer and the arcs so far of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
/// Words are numbered from 1; 0 is no word; <see cref="Root"/>, one past the last, is the artificial root at the buffer's end.
/// </summary>
internal sealed class TransitionState
{
    private int[] stack = [];

    /// <summary>The number of words on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>The next word.</summary>
    public int Buffer { get; private set; }

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the artificial root.</summary>
    public int Root => Count + 1;

    /// <summary>The head of each word; 0 while unknown.</summary>
    public int[] Head { get; private set; } = [];

    /// <summary>The relation of each word to its head.</summary>
    public Relation[] Label { get; private set; } = [];

    /// <summary>The outermost left child of each word.</summary>
    public int[] Left { get; private set; } = [];

    /// <summary>The left child inside the outermost.</summary>
    public int[] Left2 { get; private set; } = [];

    /// <summary>The outermost right child.</summary>
    public int[] Right { get; private set; } = [];

    /// <summary>The right child inside the outermost.</summary>
    public int[] Right2 { get; private set; } = [];

    /// <summary>Whether every word has its head.</summary>
    public bool IsDone => Buffer == Root && Depth == 0;

    /// <summary>Whether a step is allowed; keeps exactly one word under the root.</summary>
    public bool Allows(Step step) => step switch
    {
        Step.Shift => Buffer <= Count,
        Step.Left => Depth > 0 && (Buffer <= Count || Depth == 1),
        _ => Depth > 1,
    };

    /// <summary>The word at a depth of the stack, 0 the top; 0 when the stack is not so deep.</summary>
    public int Peek(int depth) => depth < Depth ? stack[Depth - 1 - depth] : 0;

    /// <summary>The word at a distance in the buffer; 0 past the root.</summary>
    public int Ahead(int distance) => Buffer + distance <= Root ? Buffer + distance : 0;

    /// <summary>Starts over for a sentence of <paramref name="count"/> words.</summary>
    public void Reset(int count)
    {
        Count = count;
        Depth = 0;
        Buffer = 1;
        if (Head.Length < count + 2)
        {
            var size = Math.Max(64, 2 * (count + 2));
            stack = new int[size];
            Head = new int[size];
            Label = new Relation[size];
            Left = new int[size];
            Left2 = new int[size];
            Right = new int[size];
            Right2 = new int[size];
            return;
        }

        foreach (var array in (ReadOnlySpan<int[]>)[Head, Left, Left2, Right, Right2]) Array.Clear(array, 0, count + 2);
        Array.Clear(Label, 0, count + 2);
    }

    /// <summary>Takes a step that <see cref="Allows"/> permits.</summary>
    public void Take(Step step, Relation label)
    {
        if (step == Step.Shift)
        {
            stack[Depth++] = Buffer++;
            return;
        }

        var child = stack[--Depth];
        var head = step == Step.Left ? Buffer : stack[Depth - 1];
        Head[child] = head;
        Label[child] = label;
        var (outer, inner) = step == Step.Left ? (Left, Left2) : (Right, Right2);
        inner[head] = outer[head];
        outer[head] = child;
    }
}

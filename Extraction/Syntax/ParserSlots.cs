using static Dateline.Extraction.Syntax.FeatureTable;

namespace Dateline.Extraction.Syntax;

/// <summary>
/// What the parser looks at (after Chen and Manning 2014): the tops of stack and buffer, their outermost children and grandchildren,
/// their neighbours in the sentence, distances.
/// </summary>
internal static class ParserSlots
{
    private const int Words = 13, Nodes = 23, Labels = 12;

    /// <summary>The table of each slot. A word fills two slots, its two vectors.</summary>
    public static readonly FeatureTable[] Tables =
    [
        .. Enumerable.Repeat(Pretrained, Words), .. Enumerable.Repeat(Word, Words), .. Enumerable.Repeat(Tag, Nodes),
        .. Enumerable.Repeat(FeatureTable.Relation, Labels), Affix, Affix, Affix, Affix, Shape, Shape, Shape, Shape,
        Distance, Distance, Distance, Distance, Distance, Distance,
    ];

    /// <summary>Fills the slots for a state.</summary>
    public static void Fill(TransitionState state, WordFeatures words, Span<int> slots)
    {
        int s0 = state.Peek(0), s1 = state.Peek(1), s2 = state.Peek(2), b0 = state.Ahead(0), b1 = state.Ahead(1), b2 = state.Ahead(2);
        int left0 = state.Left[s0], right0 = state.Right[s0], right1 = state.Right[s1];
        var after = s0 > 0 && s0 + 1 < b0 ? s0 + 1 : 0;
        ReadOnlySpan<int> nodes =
        [
            s0, s1, s2, b0, b1, b2, state.Ahead(3), after, b0 - 1 > s0 ? b0 - 1 : 0, left0, right0, right1, state.Left[b0],
            state.Left[s1], state.Left2[s0], state.Right2[s0], state.Left2[b0], state.Right2[s1], state.Right[right0], state.Left[right0],
            state.Left[right1], state.Peek(3), s0 > 1 ? s0 - 1 : 0,
        ];
        ReadOnlySpan<int> children =
        [
            left0, right0, right1, state.Left[b0], state.Left[s1], state.Left2[s0], state.Right2[s0], state.Left2[b0], state.Right2[s1],
            state.Right[right0], state.Left[right0], state.Left[right1],
        ];
        var at = 0;
        for (var i = 0; i < Words; i++) slots[at++] = words.Word[nodes[i]];
        for (var i = 0; i < Words; i++) slots[at++] = words.Word[nodes[i]];
        for (var i = 0; i < Nodes; i++) slots[at++] = words.Tag[nodes[i]];
        foreach (var child in children) slots[at++] = (int)state.Label[child];
        slots[at++] = words.Suffix3[s0];
        slots[at++] = words.Suffix3[s1];
        slots[at++] = words.Suffix3[b0];
        slots[at++] = words.Suffix3[b1];
        slots[at++] = words.Shape[s0];
        slots[at++] = words.Shape[s1];
        slots[at++] = words.Shape[b0];
        slots[at++] = words.Shape[b1];
        slots[at++] = Span(s0, b0);
        slots[at++] = Span(s1, s0);
        slots[at++] = Children(state.Left, state.Left2, s0);
        slots[at++] = Children(state.Right, state.Right2, s0);
        slots[at++] = Children(state.Left, state.Left2, b0);
        slots[at] = Children(state.Right, state.Right2, s1);
    }

    private static int Span(int left, int right) => left == 0 ? 0 : (right - left) switch
    {
        <= 5 and var near => near,
        <= 7 => 6,
        <= 10 => 7,
        <= 15 => 8,
        _ => 9,
    };

    private static int Children(int[] outer, int[] inner, int node) => outer[node] == 0 ? 1 : inner[node] == 0 ? 2 : 3;
}

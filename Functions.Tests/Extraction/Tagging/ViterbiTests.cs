using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;

namespace Dateline.Functions.Tests.Extraction.Tagging;

public sealed class ViterbiTests
{
    private static readonly float[] NoPreference = new float[TagScheme.States * TagScheme.States];

    private static byte[] Decode(float[] transitions, params (int State, float Score)[][] tokens)
    {
        var scores = new float[tokens.Length * TagScheme.Width];
        for (var t = 0; t < tokens.Length; t++)
        {
            foreach (var (state, score) in tokens[t]) scores[t * TagScheme.Width + state] = score;
        }

        var states = new byte[tokens.Length];
        new Viterbi(transitions).Decode(scores, states, new byte[scores.Length]);
        return states;
    }

    private static int At(TagPart part, EntityType type) => TagScheme.State(part, type);

    [Fact]
    public void A_name_that_begins_must_end_as_the_same_type()
    {
        var begin = At(TagPart.Begin, EntityType.Org);

        var states = Decode(NoPreference, [(begin, 5)], [(At(TagPart.End, EntityType.Gpe), 2), (At(TagPart.End, EntityType.Org), 1)]);

        Assert.Equal([(byte)begin, (byte)At(TagPart.End, EntityType.Org)], states);
    }

    [Fact]
    public void A_sentence_cannot_end_inside_a_name()
    {
        var states = Decode(NoPreference, [(TagScheme.Outside, 1)], [(At(TagPart.Begin, EntityType.Person), 9)]);

        Assert.True(TagScheme.MayEnd(states[1]));
    }

    [Fact]
    public void A_learned_step_can_outweigh_a_token()
    {
        var single = At(TagPart.Single, EntityType.Norp);
        var transitions = new float[TagScheme.States * TagScheme.States];
        transitions[single * TagScheme.States + TagScheme.Outside] = -5;

        var states = Decode(transitions, [(single, 3), (TagScheme.Outside, 1)], [(TagScheme.Outside, 2)]);

        Assert.Equal([TagScheme.Outside, TagScheme.Outside], states);
    }

    [Fact]
    public void Every_state_can_be_reached_and_left()
    {
        for (var state = 0; state < TagScheme.States; state++)
        {
            Assert.Contains(Enumerable.Range(0, TagScheme.States), before => TagScheme.MayFollow(before, state));
            Assert.Contains(Enumerable.Range(0, TagScheme.States), after => TagScheme.MayFollow(state, after));
        }
    }
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Chooses the actor, the target and the place of an event among the nouns that may name them; nobody is one of the choices.</summary>
internal sealed class RoleFinder
{
    // Annotators leave out what they think goes without saying: whom it was done to, and where.
    private const float Unsaid = 1;

    private readonly ArticleReading reading;
    private readonly FeatureWeights weights;
    private readonly RoleCandidates candidates;
    private readonly RoleFeatures features;

    public RoleFinder(ArticleReading reading, EventWords words, Surroundings around, FeatureWeights weights)
    {
        (this.reading, this.weights) = (reading, weights);
        candidates = new RoleCandidates(reading, around);
        features = new RoleFeatures(reading, words, candidates);
    }

    /// <summary>
    /// The head of the noun phrase that names the party, which is not the party of <paramref name="except"/> (-1: any may be); -1 when the
    /// text does not say.
    /// </summary>
    public int Find(EventRole role, Trigger trigger, Sentence sentence, int except = -1)
    {
        var number = reading.Text.SentenceAt(sentence.Start);
        var (best, most) = (-1, float.MinValue);
        Span<float> score = stackalloc float[1];
        foreach (var candidate in candidates.List(role, trigger.Token, sentence))
        {
            if (IsSame(candidate.Token, except)) continue;
            weights.Score(features.Collect(role, trigger, number, candidate), [], score);
            if (candidate.Token < 0 && role != EventRole.Actor) score[0] -= Unsaid;
            if (score[0] > most) (best, most) = (candidate.Token, score[0]);
        }

        return best;
    }

    private bool IsSame(int token, int other) => token >= 0 && other >= 0
        && (token == other || (reading.Entities[token] is { } entity && reading.Entities[other] == entity));
}

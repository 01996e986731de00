using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Figures;

/// <summary>A number that may be a figure, with what the rules say of it.</summary>
/// <param name="Candidate">The number, its kind read by the rules.</param>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Counts">Whether it is a figure by the rules.</param>
/// <param name="Loose">Whether the rules know of no people that it could count.</param>
internal sealed record Proposal(Candidate Candidate, Sentence Sentence, bool Counts, bool Loose)
{
    /// <summary>What the rules say: 0 for no figure, else one more than the kind.</summary>
    public int Rules => Counts ? (int)(Candidate.Kind ?? FigureKind.Other) + 1 : 0;
}

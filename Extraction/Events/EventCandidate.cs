using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>A word that may report an event.</summary>
/// <param name="Token">The verb or noun.</param>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Clause">The clause of a verb; null for a noun.</param>
/// <param name="Fits">The pattern that fits it best; null when none does.</param>
/// <param name="Allowed">Whether that pattern can be meant, by the rules of <see cref="Plausibility"/>.</param>
/// <param name="Status">How the sentence tells it, by the rules of <see cref="StatusReader"/>; null when it reports nothing.</param>
internal readonly record struct EventCandidate(int Token, Sentence Sentence, Clause? Clause, Trigger? Fits, bool Allowed, EventStatus? Status);

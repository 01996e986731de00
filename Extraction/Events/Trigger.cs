using Dateline.Extraction.Parties;

namespace Dateline.Extraction.Events;

/// <summary>A pattern found in the text.</summary>
/// <param name="Rule">The pattern.</param>
/// <param name="Token">The verb or noun.</param>
/// <param name="First">The first token of the trigger's words.</param>
/// <param name="End">One past their last.</param>
/// <param name="Actor">The head of the actor; -1 when the text does not say.</param>
/// <param name="Target">The head of the target; -1 when the text does not say.</param>
/// <param name="Clause">The clause of a verb; null for a noun.</param>
internal readonly record struct Trigger(EventRule Rule, int Token, int First, int End, int Actor, int Target, Clause? Clause);

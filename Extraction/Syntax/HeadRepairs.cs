using Dateline.Extraction.Text;

namespace Dateline.Extraction.Syntax;

/// <summary>Mends what the parser gets wrong by rule: each head is chosen by itself, so that a clause may lose its subject to the verb before.</summary>
internal static class HeadRepairs
{
    /// <summary>
    /// "Police say a blast south of the town has killed two": what stands between a verb and the clause it takes, that has no subject of its
    /// own, is the subject of the clause and not the object of the verb.
    /// </summary>
    /// <param name="text">The article.</param>
    /// <param name="first">The first token of the sentence.</param>
    /// <param name="heads">The head of each word of a sentence, counted from one; 0 for none.</param>
    /// <param name="relations">Its relation to that head.</param>
    public static void Apply(TokenizedText text, int first, Span<int> heads, Span<Relation> relations)
    {
        // By verb the clause it takes, and by clause whether it has a subject; both counted from one, as heads are.
        Span<int> clauses = stackalloc int[heads.Length + 1];
        Span<bool> complete = stackalloc bool[heads.Length + 1], passive = stackalloc bool[heads.Length + 1];
        for (var i = 0; i < heads.Length; i++)
        {
            switch (relations[i])
            {
                case Relation.Ccomp when heads[i] <= i && clauses[heads[i]] == 0: clauses[heads[i]] = i + 1; break;
                case Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.Expl: complete[heads[i]] = true; break;
                case Relation.AuxPass: passive[heads[i]] = true; break;
            }
        }

        for (var i = 0; i < heads.Length; i++)
        {
            if (relations[i] != Relation.Obj || heads[i] > i || clauses[heads[i]] is not (> 0 and var clause) || clause <= i + 1 || complete[clause] || !TakesClause(text[first + heads[i] - 1])) continue;
            (heads[i], relations[i], complete[clause]) = (clause, passive[clause] ? Relation.NsubjPass : Relation.Nsubj, true);
        }
    }

    /// <summary>What is said, believed and feared is a clause; hardly ever a noun stands beside it.</summary>
    private static bool TakesClause(ReadOnlySpan<char> verb) => verb is "say" or "says" or "said" or "believe" or "believes" or "believed" or "think" or "thinks" or "thought" or "fear" or "fears" or "feared" or "hope" or "hopes" or "hoped";
}

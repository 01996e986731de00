using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Figures;

/// <summary>A sentence with the numbers in it that may count people.</summary>
/// <param name="Context">The article.</param>
/// <param name="Tree">Its trees.</param>
/// <param name="Candidates">The numbers, by position.</param>
/// <param name="First">The first token of the sentence.</param>
/// <param name="End">One past its last token.</param>
internal sealed record FigureSentence(FactContext Context, SyntaxTree Tree, List<Candidate> Candidates, int First, int End)
{
    /// <summary>The number that starts at a token.</summary>
    public Candidate? StartingAt(int token)
    {
        int low = 0, high = Candidates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Candidates[middle].First < token) low = middle + 1;
            else high = middle;
        }

        return low < Candidates.Count && Candidates[low].First == token ? Candidates[low] : null;
    }

    /// <summary>Whether a verb before a token would have its object there.</summary>
    public bool IsObject(int at) => at < End
        && (Context.Is(at, WordClass.Determiner | WordClass.Possessive | WordClass.Number) && !Context.Is(at, "both") || Context.IsNumber(at) || Context.EntityAt(at) is not null || StartingAt(at) is not null);

    /// <summary>Whether one of the words stands among some tokens.</summary>
    public bool Has(int from, int count, params ReadOnlySpan<string> words)
    {
        for (var i = from; i < Math.Min(from + count, End); i++)
        {
            foreach (var word in words)
            {
                if (Context.Is(i, word)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether the noun counted is one of those that are sent out: soldiers, police, doctors.</summary>
    public bool IsSent(Candidate candidate) => !candidate.Bare && candidate.Noun.First < candidate.Noun.End
        && (KindTable.Of(Context.Lower(candidate.Noun.Head), KindRole.Who) is not null || Context.Lower(candidate.Noun.Head).EndsWith("ologists", StringComparison.Ordinal));
}

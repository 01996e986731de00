using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Figures;

/// <summary>A number that may count people, while its sentence is read.</summary>
internal sealed class Candidate(Amount amount, CountedNoun noun)
{
    public Amount Amount { get; } = amount;

    /// <summary>"all but two of them": the rest of a number of people.</summary>
    /// <param name="whole">The number.</param>
    public Candidate AllBut(long whole) => new(Amount with { First = Amount.First - 2, Value = whole - Amount.Value }, Noun) { IsSubject = IsSubject };

    public CountedNoun Noun { get; } = noun;

    public int First => Amount.First;

    public int End => Math.Max(Amount.End, Noun.End);

    /// <summary>Whether no noun says who is counted.</summary>
    public bool Bare => Noun.Head < 0;

    public FigureKind? Kind { get; set; }

    /// <summary>Whether the kind comes from a verb before it, so that those joined to it share it.</summary>
    public bool FromLeft { get; set; }

    /// <summary>Whether the number before it counts a part of those it counts: the 112 of "40 of her 112 pupils".</summary>
    public bool IsWhole { get; set; }

    /// <summary>Whether it is the subject of a verb.</summary>
    public bool IsSubject { get; init; }

    /// <summary>Whether it is worth recording only when something happened to those counted: "both men", "one of them".</summary>
    public bool NeedsKind { get; init; }

    /// <summary>The word of the number and its noun that depends on none of them; -1 when there is none.</summary>
    public int TopIn(FactContext context, SyntaxTree tree)
    {
        for (var i = End - 1; i >= First; i--)
        {
            if (!context.IsPunctuation(i) && (tree.Head(i) < First || tree.Head(i) >= End) && tree.RelationOf(i) is not (Relation.Case or Relation.Advmod or Relation.Cc)) return i;
        }

        return -1;
    }
}

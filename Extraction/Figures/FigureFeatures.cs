using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Figures;

/// <summary>What the rules say of a number, what it counts, what the numbers before it counted and what stands around it: as the keys of features.</summary>
internal sealed class FigureFeatures
{
    /// <summary>Added to the number of a feature that rests on what the rules say.</summary>
    public const byte OfRules = 128;

    // Two and three are too common to be the same two and three.
    private const int SmallestTold = 4;
    private const int Reach = 30;

    private readonly FactContext context;
    private readonly SyntaxTree tree;
    private readonly IReadOnlyList<Proposal> proposals;
    private readonly FeatureKeys keys = new();
    private readonly FigureWords words;
    private readonly FigureSurroundings surroundings;
    private readonly FigureHistory history = new();
    private readonly int[] told = new int[FigureModel.Kinds - 1];

    public FigureFeatures(FactContext context, SyntaxTree tree, IReadOnlyList<Proposal> proposals)
    {
        (this.context, this.tree, this.proposals) = (context, tree, proposals);
        words = new FigureWords(context);
        surroundings = new FigureSurroundings(context, tree, words, keys);
        for (var i = 0; i < context.Count; i++)
        {
            if (words.Verdict(i) is > 0 and var kind) told[kind - 1]++;
        }
    }

    /// <summary>Whether a feature rests on what the rules say: in training it is often hidden, since they were tuned on the same articles.</summary>
    public static bool IsOfRules(uint key) => (byte)key >= OfRules;

    /// <summary>The keys of a proposal's features; good until the next call. Proposals come in their order, each noted with <see cref="Note"/> before the next.</summary>
    public ReadOnlySpan<uint> Collect(int number)
    {
        keys.Clear();
        var proposal = proposals[number];
        var candidate = proposal.Candidate;
        var top = candidate.TopIn(context, tree);
        Rules(proposal, top);
        Amount(candidate, (uint)proposal.Rules);
        surroundings.Collect(candidate, top, (uint)proposal.Rules);
        Others(number);
        Told(proposal);
        Compared(proposal, top);
        Ahead(number);
        return keys.Keys;
    }

    /// <summary>Notes what a number counts: 0 for no figure, else one more than the kind.</summary>
    public void Note(int number, int outcome)
    {
        var candidate = proposals[number].Candidate;
        history.Add(candidate.Amount, candidate.Bare ? 0 : words.Stem(candidate.Noun.Head), proposals[number].Sentence.FirstToken, outcome);
    }

    private void Rules(Proposal proposal, int top)
    {
        var candidate = proposal.Candidate;
        var rules = (uint)proposal.Rules;
        var told = candidate.Kind is { } kind ? (uint)kind + 1 : 0;
        var noun = candidate.Bare ? 0 : words.Stem(candidate.Noun.Head);
        var shape = (candidate.Bare ? 1u : 0) | (candidate.Noun.Part ? 2u : 0) | (candidate.NeedsKind ? 4u : 0) | (candidate.IsSubject ? 8u : 0) | (candidate.IsWhole ? 16u : 0) | (proposal.Loose ? 32u : 0);
        keys.Add(OfRules + 1, rules, told);
        keys.Add(OfRules + 2, rules, noun);
        keys.Add(OfRules + 3, rules, (uint)context.Scene);
        keys.Add(OfRules + 4, rules, told, shape);
        keys.Add(5, shape);
        keys.Add(6, noun);
        keys.Add(OfRules + 7, candidate.FromLeft, rules);
        keys.Add(OfRules + 8, rules, top < 0 ? 0 : words.Stem(tree.Head(top)));
        if (candidate.Bare) return;
        var head = context.Lower(candidate.Noun.Head);
        var passing = KindTable.Of(head, KindRole.Passing) is null ? 0u : 1;
        var who = KindTable.Of(head, KindRole.Who) is null ? 0u : 1;
        var says = KindTable.Of(head, KindRole.Head | KindRole.Weak | KindRole.State) is { } state ? (uint)state + 1 : 0;
        keys.Add(OfRules + 9, passing, who, says, rules);
        keys.Add(12, passing, who, says);
        keys.Add(13, context.Is(candidate.Noun.Head, WordClass.Kin), context.Is(candidate.Noun.Head, WordClass.Body) ? 1u : 0, context.EntityAt(candidate.Noun.Head) is { } named ? (uint)named.Type + 1 : 0);
        keys.Add(OfRules + 10, context.Is(candidate.Noun.Head, WordClass.Kin), context.Is(candidate.Noun.Head, WordClass.Body) ? 1u : 0, context.EntityAt(candidate.Noun.Head) is { } entity ? (uint)entity.Type + 1 : 0, rules);
        for (var i = candidate.Amount.End; i < candidate.Noun.Head; i++) keys.Add(11, words.Stem(i));
    }

    private void Amount(Candidate candidate, uint rules)
    {
        var amount = candidate.Amount;
        var size = amount.Value < 4 ? (uint)amount.Value : 3u + (uint)Math.Log2(amount.Value);
        keys.Add(OfRules + 15, size, rules);
        keys.Add(16, size, candidate.Bare ? 1u : 0);
        keys.Add(OfRules + 17, (uint)amount.Bound, rules);
        keys.Add(14, (uint)amount.Bound, candidate.Bare ? 1u : 0);
        keys.Add(18, context.IsNumber(amount.End - 1), candidate.Bare ? 1u : 0);
        keys.Add(OfRules + 19, words.Word(amount.First), rules);
    }

    private void Others(int number)
    {
        var proposal = proposals[number];
        var before = number > 0 && proposals[number - 1].Sentence == proposal.Sentence ? proposals[number - 1] : null;
        var after = number + 1 < proposals.Count && proposals[number + 1].Sentence == proposal.Sentence ? proposals[number + 1] : null;
        var mine = (uint)proposal.Rules;
        keys.Add(OfRules + 55, before is null ? 20 : (uint)before.Rules, mine);
        keys.Add(OfRules + 56, before is null ? 20 : history.Number, mine);
        keys.Add(OfRules + 57, after is null ? 20 : (uint)after.Rules, mine);
        if (before is null) return;
        var gap = proposal.Candidate.First - before.Candidate.End;
        keys.Add(58, history.Number, gap <= 0 ? 9 : words.Word(proposal.Candidate.First - 1), proposal.Candidate.Bare ? 1u : 0);
        keys.Add(59, history.Number, (uint)Math.Clamp(gap, -1, 6), before.Loose ? 1u : 0);
    }

    private void Told(Proposal proposal)
    {
        var candidate = proposal.Candidate;
        var rules = (uint)proposal.Rules;
        var bare = candidate.Bare ? 1u : 0;
        var same = history.OfValue(candidate.Amount.Value);
        var noun = candidate.Bare ? 0 : history.OfNoun(words.Stem(candidate.Noun.Head));
        var here = history.Start == proposal.Sentence.FirstToken ? 1u : 0;
        keys.Add(60, history.Recent.Last, bare, here);
        keys.Add(OfRules + 61, history.Recent.Last, rules, bare);
        keys.Add(62, history.Recent.Last, history.Recent.Before, bare);
        keys.Add(OfRules + 63, same, rules, Math.Min((uint)candidate.Amount.Value, 4));
        keys.Add(OfRules + 64, noun, rules);
        for (var kind = 0; kind < FigureModel.Kinds; kind++)
        {
            if ((history.Met & (1u << kind)) != 0) keys.Add(OfRules + 65, (uint)kind, rules);
        }

        keys.Add(66, (uint)context.Scene);
        foreach (var scene in (ReadOnlySpan<Scene>)[Scene.Captivity, Scene.Upheaval, Scene.War, Scene.Policing, Scene.Outbreak])
        {
            if ((context.Scene & scene) != 0) keys.Add(67, (uint)scene, bare, candidate.Bare ? 0 : words.Stem(candidate.Noun.Head));
        }

        keys.Add(OfRules + 68, context.IsQuoted(candidate.First), rules);
        keys.Add(OfRules + 69, context.Text.HasTitle && proposal.Sentence.Paragraph == 0, rules);
        keys.Add(OfRules + 70, (uint)Math.Min(6, proposal.Sentence.Paragraph), rules);
        keys.Add(71, same, Math.Min((uint)candidate.Amount.Value, 4));
        keys.Add(72, noun);
        keys.Add(73, history.Recent.Last, here, words.Word(candidate.First - 1));
        keys.Add(74, context.IsQuoted(candidate.First), bare);
        keys.Add(75, context.Text.HasTitle && proposal.Sentence.Paragraph == 0, bare);
        for (var kind = 0; kind < told.Length; kind++)
        {
            var much = told[kind] == 0 ? 0u : told[kind] < 3 ? 1u : told[kind] < 8 ? 2u : 3u;
            keys.Add(76, (uint)kind, much);
            keys.Add(OfRules + 77, (uint)kind, much, rules);
            if (!candidate.Bare) keys.Add(78, (uint)kind, much, words.Stem(candidate.Noun.Head));
        }
    }

    /// <summary>How the number compares with those before it.</summary>
    private void Compared(Proposal proposal, int top)
    {
        var candidate = proposal.Candidate;
        var (last, value, bare) = (history.Recent.Last, candidate.Amount.Value, candidate.Bare ? 1u : 0);
        var here = history.Start == proposal.Sentence.FirstToken ? 1u : 0;
        keys.Add(80, last, bare, here, history.AgainstLast(value));
        for (var kind = 1; kind < FigureModel.Kinds; kind++)
        {
            if ((history.Met & (1u << kind)) != 0) keys.Add(81, (uint)kind, bare, history.AgainstLast(value, kind));
        }

        keys.Add(83, last, top < 0 ? 0 : words.Stem(tree.Head(top)), bare);
        if (candidate.Bare) return;
        var noun = words.Stem(candidate.Noun.Head);
        keys.Add(84, last, noun, here);
        if (history.IsLastNoun(noun)) keys.Add(85, last, here, history.AgainstLast(value));
    }

    /// <summary>What the rules say of the same number later in the article: a headline's number is told again below.</summary>
    private void Ahead(int number)
    {
        var candidate = proposals[number].Candidate;
        if (candidate.Amount.Value < SmallestTold || candidate.Amount.Bound == Bound.Vague) return;
        for (var next = number + 1; next < Math.Min(proposals.Count, number + Reach); next++)
        {
            if (proposals[next].Candidate.Amount.Value != candidate.Amount.Value) continue;
            keys.Add(OfRules + 86, (uint)proposals[next].Rules, (uint)proposals[number].Rules);
            keys.Add(OfRules + 87, (uint)proposals[next].Rules);
            return;
        }
    }
}

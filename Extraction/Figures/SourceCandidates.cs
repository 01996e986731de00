using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Figures;

/// <summary>Lists who may be the source of a figure, figure after figure.</summary>
/// <param name="context">The article.</param>
/// <param name="reading">Its trees and parties.</param>
/// <param name="claims">Its claims, by position.</param>
/// <param name="quotes">Its quotations, by position.</param>
/// <param name="attributions">Who reports where.</param>
internal sealed class SourceCandidates(FactContext context, ArticleReading reading, IReadOnlyList<Claim> claims, IReadOnlyList<Quote> quotes, Attributions attributions)
{
    // How far, in tokens, who reports may stand from the figure.
    private const int Reach = 160;

    // How many words above the number may have subjects.
    private const int Deepest = 5;

    // A list can hang on one word at any length, and a sentence can make any number of claims.
    private const int MostChildren = 20, MostClaims = 8;

    // A small number recurs by chance.
    private const long LeastRecurring = 4;

    private readonly TallyReader tallies = new(context);
    private readonly SourceReader rules = new(context, quotes, attributions);
    private readonly ILookup<int, Claim> claimsOf = claims.Where(claim => claim.Source is not null).ToLookup(claim => claim.Start);
    private readonly List<SourceCandidate> found = [];

    /// <summary>Whom the figures before are credited to.</summary>
    public SourceHistory History { get; } = new();

    /// <summary>Whom the rules credit the last figure listed to; null for nobody.</summary>
    public Party? Ruled { get; private set; }

    /// <summary>Those who may be the source of a figure, nobody first; good until the next call. Figures come by position.</summary>
    public IReadOnlyList<SourceCandidate> List(JudgedFigure figure)
    {
        found.Clear();
        var (first, end, sentence) = (figure.Candidate.First, figure.Candidate.End, figure.Sentence);
        Ruled = rules.Of(first, end, sentence);
        found.Add(new(null, [new(SourceWay.Nobody)]));
        if (QuoteAt(first)?.Speaker is { } speaker) Add(speaker, new(SourceWay.Quoted));
        Reporters(Math.Max(sentence.FirstToken, first - Reach), Math.Min(sentence.EndToken, end + Reach), sentence.FirstToken);
        Counters(first, end, sentence);
        foreach (var claim in claimsOf[sentence.Start].Take(MostClaims)) Add(claim.Source!, Claimed(claim, Math.Max(sentence.FirstToken, first - Reach), Math.Min(sentence.EndToken, end + Reach), SourceWay.Claimed));
        Subjects(first, end);
        Around(context.Text.SentenceAt(sentence.Start));
        if (History.Last is { } last) Add(last, new(SourceWay.Last));
        if (figure.Candidate.Amount.Value >= LeastRecurring && History.Of(figure.Candidate.Amount.Value) is { } same) Add(same, new(SourceWay.Same));
        if (Ruled is { } ruled) Add(ruled, new(SourceWay.Ruled));
        return found;
    }

    private void Add(Party party, SourceMention mention)
    {
        if (found.Find(one => one.Is(party)) is { } known) known.Mentions.Add(mention);
        else found.Add(new(party, [mention]));
    }

    private Quote? QuoteAt(int token)
    {
        var start = context.Text.Tokens[token].Start;
        int low = 0, high = quotes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotes[middle].End <= start) low = middle + 1;
            else high = middle;
        }

        return low < quotes.Count && quotes[low].Start <= start ? quotes[low] : null;
    }

    private void Reporters(int from, int to, int start)
    {
        foreach (var one in attributions.In(from, to)) Add(rules.Named(one, start), Reported(one, SourceWay.Reported));
    }

    private void Counters(int first, int end, Sentence sentence)
    {
        if (tallies.Gapped(first, sentence.FirstToken) is var gapped && gapped.End > gapped.First) Add(rules.Resolved(gapped), new(SourceWay.Counted, first - 1, gapped.First, gapped.End, Inverted: true));
        if (tallies.Of(first, end, sentence.FirstToken, sentence.EndToken) is var counter && counter.End > counter.First) Add(rules.Resolved(counter), new(SourceWay.Counted, counter.End, counter.First, counter.End));
    }

    /// <summary>"The hospital said it had admitted 41", "the army's 300 losses": whose doing, or whose, those counted are.</summary>
    private void Subjects(int first, int end)
    {
        var tree = reading.Tree;
        for (int at = end - 1, steps = 0; steps < Deepest && at >= 0; steps++, at = tree.Head(at))
        {
            if (tree.Tag(at) is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj or PartOfSpeech.Noun)) continue;
            var many = 0;
            foreach (var child in tree.Children(at))
            {
                if (++many > MostChildren) break;
                if (tree.RelationOf(child) is not (Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent or Relation.NmodPoss) || child >= first && child < end || context.IsQuoted(child) || tree.Tag(child) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron)) continue;
                if (reading.Parties.Read(child) is { } party) Add(party, new(SourceWay.Subject, at, child, child + 1, child > at));
            }
        }
    }

    private void Around(int sentence)
    {
        var sentences = context.Text.Sentences;
        if (sentence > 0)
        {
            var before = sentences[sentence - 1];
            if (attributions.Last(before.FirstToken, before.EndToken) is { } last) Add(rules.Named(last, before.FirstToken), Reported(last, SourceWay.Before));
            foreach (var claim in claimsOf[before.Start].TakeLast(1)) Add(claim.Source!, Claimed(claim, Math.Max(before.FirstToken, before.EndToken - Reach), before.EndToken, SourceWay.Before));
        }

        if (sentence + 1 == sentences.Length) return;
        var after = sentences[sentence + 1];
        if (attributions.First(after.FirstToken, after.EndToken) is { } next) Add(rules.Named(next, after.FirstToken), Reported(next, SourceWay.After));
    }

    private static SourceMention Reported(Attributed one, SourceWay way) => new(way, one.At.Cue, one.At.First, one.At.End, one.At.Inverted);

    /// <summary>A claim tells its cue's words, not where they stand.</summary>
    private SourceMention Claimed(Claim claim, int from, int to, SourceWay way)
    {
        for (var i = from; i < to && claim.Cue is { } cue; i++)
        {
            var word = context.Lower(i);
            if (cue.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase) && (cue.Length == word.Length || cue[word.Length] == ' ') && !context.IsQuoted(i)) return new(way, i);
        }

        return new(way);
    }
}

using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Query.Search;

/// <summary>
/// Finds the articles that have all that is asked for, in one pass through the lists of the terms, and keeps the best of them.
/// </summary>
public sealed class SearchMatches
{
    private readonly SearchWords _words;
    private readonly IReadOnlyDictionary<string, TermCursor> _terms;
    private readonly TermCursor[] _wanted;
    private readonly List<int>[] _positions;

    /// <param name="words">What is asked for.</param>
    /// <param name="marks">What the articles have to carry beside.</param>
    /// <param name="terms">The lists of all of it, not begun.</param>
    public SearchMatches(SearchWords words, IReadOnlyList<string> marks, IReadOnlyDictionary<string, TermCursor> terms)
    {
        ArgumentNullException.ThrowIfNull(words);
        (_words, _terms) = (words, terms);
        _positions = [.. Enumerable.Range(0, words.Phrases.Concat(words.Without).Max(phrase => phrase.Count)).Select(_ => new List<int>())];
        _wanted = [.. words.Phrases.SelectMany(phrase => phrase).Concat(marks).Distinct().Select(term => terms[term]).OrderBy(term => term.Count)];
    }

    /// <summary>The best articles of some days in order, of those that come after one already given, and whether there are more.</summary>
    /// <param name="days">The first and the last day, as yyyyMMdd.</param>
    /// <param name="weights">How rare each term is.</param>
    /// <param name="after">The score and key of the last one given.</param>
    /// <param name="most">How many.</param>
    public (IReadOnlyList<(ArticleKey Article, long Score)> Best, bool HasMore) Rank(
        (int First, int Last) days, IReadOnlyDictionary<string, int> weights, (long Score, ArticleKey Article)? after, int most)
    {
        var scored = _words.Phrases.SelectMany(phrase => phrase).Distinct().Select(term => (Term: _terms[term], Weight: weights[term])).ToArray();
        var best = new PriorityQueue<ArticleKey, (long Score, ArticleKey Article)>();
        var found = 0;
        foreach (var article in All(days.First, days.Last))
        {
            var sum = 0.0;
            foreach (var (term, weight) in scored) sum += SearchRank.Part(weight, term.Posting);
            var rank = ((long)sum, article);
            if (after is { } last && rank.CompareTo(last) >= 0) continue;
            found++;
            if (best.Count < most) best.Enqueue(article, rank);
            else best.EnqueueDequeue(article, rank);
        }

        var order = new List<(ArticleKey Article, long Score)>(best.Count);
        while (best.TryDequeue(out var article, out var rank)) order.Add((article, rank.Score));
        order.Reverse();
        return (order, found > most);
    }

    /// <summary>The articles from the newest on; while one is given all lists stand at it.</summary>
    private IEnumerable<ArticleKey> All(int first, int last)
    {
        var rarest = _wanted[0];
        for (var more = rarest.MoveNext(); more;)
        {
            var article = rarest.Article;
            if (article.Day < first) yield break;
            var furthest = Furthest(article);
            if (furthest is null) yield break;
            if (furthest < article)
            {
                more = rarest.MoveTo(furthest.Value);
                continue;
            }

            if (article.Day <= last && _words.Phrases.All(phrase => HasPhrase(article, phrase)) && !_words.Without.Any(phrase => HasPhrase(article, phrase))) yield return article;
            more = rarest.MoveNext();
        }
    }

    /// <summary>The article itself when every list has it, else an older one that may be next; null at the end of a list.</summary>
    private ArticleKey? Furthest(ArticleKey article)
    {
        for (var other = 1; other < _wanted.Length; other++)
        {
            if (!_wanted[other].MoveTo(article)) return null;
            if (_wanted[other].Article < article) return _wanted[other].Article;
        }

        return article;
    }

    /// <summary>Whether the words stand one after the other. Of words without positions, in very long articles, it is only known that they are there.</summary>
    private bool HasPhrase(ArticleKey article, IReadOnlyList<string> phrase)
    {
        var known = true;
        foreach (var word in phrase)
        {
            var term = _terms[word];
            if (!term.MoveTo(article) || term.Article != article) return false;
            known &= term.Posting.HasPositions;
        }

        if (phrase.Count == 1 || !known) return true;
        for (var word = 0; word < phrase.Count; word++) _terms[phrase[word]].Posting.ReadPositions(_positions[word]);
        return _positions[0].Exists(start =>
        {
            for (var word = 1; word < phrase.Count; word++)
            {
                if (_positions[word].BinarySearch(start + word) < 0) return false;
            }

            return true;
        });
    }
}

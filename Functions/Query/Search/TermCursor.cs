using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Query.Search;

/// <summary>
/// Goes through the articles of a term from the newest on. An article that is not merged yet is as its own row says; what the lists
/// still say of it is passed over.
/// </summary>
public sealed class TermCursor
{
    private readonly IReadOnlyList<PostingRun> _runs;
    private readonly IReadOnlyList<(ArticleKey Article, PostingView Posting)> _fresh;
    private readonly IReadOnlySet<ArticleKey> _replaced;
    private int _run;
    private int _next;
    private bool _inRun;
    private State _state;

    /// <param name="runs">The lists of the months, the newest first.</param>
    /// <param name="fresh">The articles that are not merged yet and have the term, the newest first.</param>
    /// <param name="replaced">All articles that are not merged yet.</param>
    public TermCursor(IReadOnlyList<PostingRun> runs, IReadOnlyList<(ArticleKey Article, PostingView Posting)> fresh, IReadOnlySet<ArticleKey> replaced)
    {
        ArgumentNullException.ThrowIfNull(fresh);
        (_runs, _fresh, _replaced) = (runs, fresh, replaced);
        Count = runs.Sum(run => run.Count) + fresh.Count;
        AdvanceRun();
    }

    private enum State
    {
        Before,
        AtRun,
        AtFresh,
        After,
    }

    /// <summary>How many articles there are; those that were merged and have changed since count twice.</summary>
    public int Count { get; }

    public ArticleKey Article => _state == State.AtRun ? _runs[_run].Article : _fresh[_next].Article;

    public PostingView Posting => _state == State.AtRun ? _runs[_run].Posting : _fresh[_next].Posting;

    /// <summary>Goes to the next article; false at the end.</summary>
    public bool MoveNext()
    {
        if (_state == State.AtRun) AdvanceRun();
        else if (_state == State.AtFresh) _next++;
        var hasFresh = _next < _fresh.Count;
        _state = (_inRun, hasFresh) switch
        {
            (true, true) => _runs[_run].Article > _fresh[_next].Article ? State.AtRun : State.AtFresh,
            (true, false) => State.AtRun,
            (false, true) => State.AtFresh,
            _ => State.After,
        };
        return _state != State.After;
    }

    /// <summary>Goes to an article or, when it is not there, to the next one after it; never back. False at the end.</summary>
    public bool MoveTo(ArticleKey article)
    {
        if (_state == State.Before) MoveNext();
        while (_state != State.After && Article > article) MoveNext();
        return _state != State.After;
    }

    private void AdvanceRun()
    {
        for (_inRun = false; !_inRun && _run < _runs.Count;)
        {
            if (!_runs[_run].MoveNext()) _run++;
            else _inRun = _replaced.Count == 0 || !_replaced.Contains(_runs[_run].Article);
        }
    }
}

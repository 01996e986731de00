using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Tells which of the dates of its sentence is the day of an event. Events come in the order of their sentences.</summary>
internal sealed class EventDates(ArticleReading reading)
{
    private const int Highest = 20;

    // What stands further off in the tree is worse than anything nearer, whatever the distance in words.
    private const int Step = 1000;
    private readonly SyntaxTree tree = reading.Tree;
    private int firstDate;

    /// <summary>The date of the trigger's own clause, else of a clause that it depends on, else one that no other clause has; null when there is none.</summary>
    public string? Find(int trigger, Sentence sentence)
    {
        string? best = null;
        var least = int.MaxValue;
        while (firstDate < reading.Dates.Count && reading.Dates[firstDate].Start < sentence.Start) firstDate++;
        for (var i = firstDate; i < reading.Dates.Count && reading.Dates[i].Start < sentence.End; i++)
        {
            var token = reading.Text.TokenAt(reading.Dates[i].Start);
            // "Since Saturday" tells how long, not when.
            if (token > sentence.FirstToken && reading.Text[token - 1] is "since" or "Since" || Steps(trigger, token) is not (>= 0 and var steps)) continue;
            var cost = (steps * Step) + Math.Abs(token - trigger);
            if (cost < least) (best, least) = (reading.Dates[i].Value, cost);
        }

        return best;
    }

    /// <summary>How many clauses above that of a trigger a date hangs; -1 when it belongs to another clause or to who says it.</summary>
    private int Steps(int trigger, int date)
    {
        var clause = Clause(date);
        if (clause < 0 || Hangs(date, trigger)) return 0;
        for (var (at, steps) = (Clause(trigger), 0); at >= 0 && steps < Highest; steps++)
        {
            if (at == clause) return steps > 0 && Attitudes.Cue(reading, at) is not null ? -1 : steps;
            var head = tree.Head(at);
            at = head < 0 ? -1 : Clause(head);
        }

        return -1;
    }

    /// <summary>The verb whose clause a token is in; -1 when none is above it.</summary>
    private int Clause(int token)
    {
        for (var steps = 0; token >= 0 && steps < Highest; token = tree.Head(token), steps++)
        {
            if (reading.Clauses.IsVerbal(token) && !reading.IsDate(token)) return token;
        }

        return -1;
    }

    /// <summary>Whether a date hangs on a noun itself: "Monday's attack", "the strike of June 5".</summary>
    private bool Hangs(int date, int trigger)
    {
        for (var (at, steps) = (date, 0); at >= 0 && steps < Highest; at = tree.Head(at), steps++)
        {
            if (at == trigger) return true;
            if (at != date && reading.Clauses.IsVerbal(at)) return false;
        }

        return false;
    }
}

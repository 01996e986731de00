using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>What dates are resolved against: the day of writing and the dates already read.</summary>
/// <param name="context">The article.</param>
internal sealed class DateScope(FactContext context)
{
    private readonly bool[] named = Named(context.Entities);
    private int lastDayAt = -1;

    /// <summary>The article.</summary>
    public FactContext Context { get; } = context;

    /// <summary>The day of writing: the dateline's date when there is one, else the day of publication; null when unknown.</summary>
    public DateOnly? Today { get; set; } = context.Published;

    /// <summary>The last date read of the grain of a day.</summary>
    public DateValue? LastDay { get; private set; }

    /// <summary>The last date read of any grain.</summary>
    public DateValue? Last { get; private set; }

    /// <summary>The last date read of the grain of a month or a day.</summary>
    public DateValue? LastMonth { get; private set; }

    /// <summary>Whether an organisation of the article is called by the weekday ("Sheffield Wednesday", then "Wednesday").</summary>
    public bool IsNameToo(DayOfWeek weekday) => named[(int)weekday];

    /// <summary>The last date read.</summary>
    public DateMatch? LastMatch { get; private set; }

    public void Remember(DateMatch match)
    {
        var value = match.Value;
        (Last, LastMatch) = (value, match);
        if (value.Grain == Grain.Day) (LastDay, lastDayAt) = (value, match.First);
        if (value.Grain is Grain.Day or Grain.Month) LastMonth = value;
    }

    /// <summary>Whether a day was named in the paragraph of a token or the sentence before it.</summary>
    public bool IsDayNear(int token) => lastDayAt >= 0 && (SentenceOf(token) - SentenceOf(lastDayAt) <= 1 || Context.SentenceOf(token).Paragraph == Context.SentenceOf(lastDayAt).Paragraph);

    /// <summary>The year of the date before a token when the same paragraph names it and it is not this year or the last; 0 otherwise.</summary>
    public int YearTold(int token)
    {
        if (LastMatch is not { Value: { Grain: Grain.Day or Grain.Month } value, End: var end } || Today is not { } today || value.Start.Year >= today.Year - 1) return 0;
        return Context.IsNumber(end - 1) && DateWords.YearOf(Context.Lower(end - 1)) > 0 && Context.SentenceOf(token).Paragraph == Context.SentenceOf(end - 1).Paragraph ? value.Start.Year : 0;
    }

    private int SentenceOf(int token) => Context.Text.SentenceAt(Context.Text.Tokens[token].Start);

    private static bool[] Named(IReadOnlyList<Entity> entities)
    {
        var named = new bool[7];
        foreach (var entity in entities)
        {
            if (entity.Type != EntityType.Org) continue;
            for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
            {
                if (entity.Name.EndsWith(day.ToString(), StringComparison.Ordinal)) named[(int)day] = true;
            }
        }

        return named;
    }

    public Tense TenseAt(int first, int end) => TenseReader.At(Context, first, end);
}

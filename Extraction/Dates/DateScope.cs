using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>What dates are resolved against: the day of writing and the dates already read.</summary>
/// <param name="context">The article.</param>
internal sealed class DateScope(FactContext context)
{
    private readonly bool[] named = Named(context.Entities);

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

    public void Remember(DateValue value)
    {
        Last = value;
        if (value.Grain == Grain.Day) LastDay = value;
        if (value.Grain is Grain.Day or Grain.Month) LastMonth = value;
    }

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

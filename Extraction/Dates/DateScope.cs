using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Dates;

/// <summary>What dates are resolved against: the day of writing and the dates already read.</summary>
/// <param name="context">The article.</param>
internal sealed class DateScope(FactContext context)
{
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

    public void Remember(DateValue value)
    {
        Last = value;
        if (value.Grain == Grain.Day) LastDay = value;
        if (value.Grain is Grain.Day or Grain.Month) LastMonth = value;
    }

    public Tense TenseAt(int first, int end) => TenseReader.At(Context, first, end);
}

namespace Dateline.Extraction;

/// <summary>What told the day of publication.</summary>
public static class DayOrigins
{
    /// <summary>Who dropped the file said so with it.</summary>
    public const string Sender = "sender";

    /// <summary>A field of the file that is meant for it: metadata of a page, a date of a feed, a column.</summary>
    public const string Field = "field";

    /// <summary>A line of the text, such as "Published Wednesday 30 September 2015".</summary>
    public const string Text = "text";

    /// <summary>The dateline.</summary>
    public const string Dateline = "dateline";

    /// <summary>The article's address, such as /2015/09/30/.</summary>
    public const string Address = "address";
}

namespace Dateline.Extraction.Documents;

/// <summary>
/// What an article says, each fact with the words it came from. Spans are UTF-16 offsets into <see cref="Text"/>, end exclusive,
/// and <c>Text[start..end]</c> equals the span's text.
/// </summary>
public sealed record Document
{
    /// <summary>The <see cref="Status"/> of an article whose language the rules do not know.</summary>
    public const string UnsupportedLanguage = "unsupported language";

    /// <summary>The article's id: <c>yyyyMMdd-</c> and 16 base32 characters of the hash of its title and text.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the story that the article tells, which others may tell as well; null outside storage.</summary>
    public string? Story { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, as printed.</summary>
    public string? Byline { get; init; }

    /// <summary>The dateline, as printed.</summary>
    public string? Dateline { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where the day comes from, one of <see cref="DayOrigins"/>. Null when it is unknown: then the id bears the day of receipt.</summary>
    public string? PublishedFrom { get; init; }

    /// <summary>The publisher's name.</summary>
    public string? Source { get; init; }

    /// <summary>The canonical address.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public required string Language { get; init; }

    /// <summary>Why no facts were read from the text; null when they were.</summary>
    public string? Status { get; init; }

    /// <summary>The normalised article: the title when there is one, a blank line, then the paragraphs separated by blank lines.</summary>
    public required string Text { get; init; }

    /// <summary>The version of the rules and models that read it.</summary>
    public required string Parser { get; init; }

    /// <summary>The people, organisations, places and other named things, by first mention.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>The dates named in the text, by position.</summary>
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>The counts of people affected, by position.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The quotations, by position.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>The statements attributed to somebody, by position.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>What happened, was denied or is planned, by position.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];
}

/// <summary>One named thing and all its mentions in the article.</summary>
public sealed record Entity
{
    /// <summary>A namespaced id that means the same across articles: <c>geo:</c>, <c>iso:</c>, <c>per:</c>, <c>org:</c>, <c>grp:</c>….</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>The other forms seen in the article, by first appearance.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 code of the country a place lies in or a nationality belongs to.</summary>
    public string? Country { get; init; }

    /// <summary>Latitude in degrees, WGS 84.</summary>
    public double? Lat { get; init; }

    /// <summary>Longitude in degrees, WGS 84.</summary>
    public double? Lon { get; init; }

    /// <summary>How closely the coordinates are known; null without coordinates.</summary>
    public Precision? Precision { get; init; }

    /// <summary>What the article says a person or organisation is, as the shortest phrase that says it.</summary>
    public string? Role { get; init; }

    /// <summary>Between 0 and 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Where it is named, by position.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }
}

/// <summary>A span of the text that names an entity.</summary>
public sealed record Mention(int Start, int End, string Text);

/// <summary>A date as written and as understood.</summary>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Text">The words.</param>
/// <param name="Value">ISO 8601 day, month, year, week (2015-W40), or <c>start/end</c>; resolved against the day of publication.</param>
public sealed record DateMention(int Start, int End, string Text, string Value);

/// <summary>A person, organisation or other party as the text names it, and the entity it is when that is known.</summary>
public sealed record Party(string Text, string? Entity);

/// <summary>A count of people affected.</summary>
public sealed record Figure
{
    /// <summary>Offset of its first code unit.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after its last.</summary>
    public required int End { get; init; }

    /// <summary>The words, modifier included ("more than 40 people").</summary>
    public required string Text { get; init; }

    /// <summary>The number; for a vague amount the conventional one (dozens 24, hundreds 200).</summary>
    public required long Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    public long? High { get; init; }

    /// <summary>How the value bounds the true number.</summary>
    public required Bound Bound { get; init; }

    /// <summary>What happened to them.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>Who is counted ("people", "soldiers").</summary>
    public string? Of { get; init; }

    /// <summary>Whom the article credits with the number.</summary>
    public Party? Source { get; init; }
}

/// <summary>Words in quotation marks.</summary>
/// <param name="Start">Offset of the first code unit inside the marks.</param>
/// <param name="End">Offset after the last inside the marks.</param>
/// <param name="Text">The words, without the marks.</param>
/// <param name="Cue">The reporting verb as written.</param>
/// <param name="Speaker">Who said them.</param>
public sealed record Quote(int Start, int End, string Text, string? Cue, Party? Speaker);

/// <summary>A sentence that states something on somebody's word.</summary>
/// <param name="Start">Offset of the sentence.</param>
/// <param name="End">Offset after the sentence.</param>
/// <param name="Text">The whole sentence.</param>
/// <param name="Stance">How the source stands to it.</param>
/// <param name="Cue">The word that says so.</param>
/// <param name="Source">On whose word.</param>
public sealed record Claim(int Start, int End, string Text, Stance Stance, string? Cue, Party? Source);

/// <summary>Something that somebody did, is said to have done, or means to do.</summary>
public sealed record Event
{
    /// <summary>Offset of the trigger.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the trigger.</summary>
    public required int End { get; init; }

    /// <summary>The trigger word or words.</summary>
    public required string Text { get; init; }

    /// <summary>The PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>The PLOVER mode, where one applies.</summary>
    public string? Mode { get; init; }

    /// <summary>Who did it; null when the text does not say.</summary>
    public Party? Actor { get; init; }

    /// <summary>To whom or what.</summary>
    public Party? Target { get; init; }

    /// <summary>Where, as closely as the text says.</summary>
    public Party? Place { get; init; }

    /// <summary>When: ISO 8601 as in <see cref="DateMention.Value"/>.</summary>
    public string? Date { get; init; }

    /// <summary>Whether it is reported as fact.</summary>
    public required EventStatus Status { get; init; }
}

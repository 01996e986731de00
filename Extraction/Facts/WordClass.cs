namespace Dateline.Extraction.Facts;

#pragma warning disable CS1591 // The members are the row names of Resources/word-classes.tsv, where each is described.

/// <summary>What a word can be, from <c>Resources/word-classes.tsv</c>; a word may be in several classes.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    Be = 1UL << 0,
    Have = 1UL << 1,
    Do = 1UL << 2,
    Modal = 1UL << 3,
    Preposition = 1UL << 4,
    Coordinator = 1UL << 5,
    Subordinator = 1UL << 6,
    Determiner = 1UL << 7,
    Possessive = 1UL << 8,
    Pronoun = 1UL << 9,
    Relative = 1UL << 10,
    Adverb = 1UL << 11,
    Past = 1UL << 12,
    PastBe = 1UL << 13,
    Future = 1UL << 14,
    FutureGovernor = 1UL << 15,
    Timetable = 1UL << 16,
    Person = 1UL << 17,
    People = 1UL << 18,
    Mass = 1UL << 19,
    Unit = 1UL << 20,
    Thing = 1UL << 21,
    YearCue = 1UL << 22,
    Business = 1UL << 23,
    Say = 1UL << 24,
    Describe = 1UL << 25,
    Naming = 1UL << 26,
    Weekday = 1UL << 27,
    Month = 1UL << 28,
    Season = 1UL << 29,
    RelativeDay = 1UL << 30,
    Period = 1UL << 31,
    DayPart = 1UL << 32,
    Holiday = 1UL << 33,
    Number = 1UL << 34,
    Vague = 1UL << 35,
    Modifier = 1UL << 36,
    Verb = 1UL << 37,
    KindWord = 1UL << 38,
    Man = 1UL << 39,
    Woman = 1UL << 40,
    Toll = 1UL << 41,
    Tentative = 1UL << 42,
    Aux = Be | Have | Do | Modal,
    DateHead = Weekday | Month | Season | RelativeDay | Period | DayPart | Holiday,
}

#pragma warning restore CS1591

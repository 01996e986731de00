using Dateline.Extraction.Dates;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Dates;

public sealed class DateFinderTests
{
    // A Thursday.
    private static readonly DateOnly Published = new(2013, 5, 16);

    [Theory]
    [InlineData("The talks failed on 3 March 1998.", "3 March 1998", "1998-03-03")]
    [InlineData("The talks failed on March 3, 1998, in Oslo.", "March 3, 1998", "1998-03-03")]
    [InlineData("The talks failed on the 3rd of March 1998.", "the 3rd of March 1998", "1998-03-03")]
    [InlineData("The file is dated 1998-03-03.", "1998-03-03", "1998-03-03")]
    [InlineData("The file is dated 25/12/2003.", "25/12/2003", "2003-12-25")]
    [InlineData("The file is dated 03.04.2003.", "03.04.2003", "2003-04-03")]
    [InlineData("They met on Monday, March 5, 2012.", "Monday, March 5, 2012", "2012-03-05")]
    [InlineData("Prices fell in March 1998.", "March 1998", "1998-03")]
    [InlineData("The bridge was built in 1931.", "1931", "1931")]
    [InlineData("He was mayor from 1990 to 1995.", "1990 to 1995", "1990/1995")]
    [InlineData("The war of 1994-96 ruined it.", "1994-96", "1994/1996")]
    [InlineData("She ruled the club (1998–2003).", "1998–2003", "1998/2003")]
    [InlineData("It closed in the 1990s.", "the 1990s", "1990/1999")]
    [InlineData("The 1998 crash took the rest.", "1998", "1998")]
    [InlineData("The fair runs from 12 to 14 June 2014.", "12 to 14 June 2014", "2014-06-12/2014-06-14")]
    [InlineData("The camp was held in the summer of 1992.", "the summer of 1992", "1992-06-01/1992-08-31")]
    [InlineData("Sales doubled in the first half of 2003.", "the first half of 2003", "2003-01-01/2003-06-30")]
    public void An_absolute_date_is_read_in_every_common_form(string text, string words, string value) => Assert.Equal([(words, value)], Find(text));

    [Theory]
    [InlineData("The council met on Tuesday.", "2013-05-14")]
    [InlineData("The council will meet on Tuesday.", "2013-05-21")]
    [InlineData("The council met on Thursday.", "2013-05-16")]
    [InlineData("On Saturday the court will hear the appeal.", "2013-05-18")]
    [InlineData("On Saturday the court heard the appeal.", "2013-05-11")]
    [InlineData("The ministry said on Monday that it would close the road.", "2013-05-13")]
    [InlineData("The ministry said it would close the road on Monday.", "2013-05-20")]
    [InlineData("The fog is expected to lift on Sunday.", "2013-05-19")]
    [InlineData("Talks are due to resume on Sunday.", "2013-05-19")]
    [InlineData("Schools are to stay shut until Monday.", "2013-05-20")]
    [InlineData("The road has been closed since Monday.", "2013-05-13")]
    [InlineData("The fans flew in ahead of Saturday's final.", "2013-05-18")]
    [InlineData("The team play Leeds on Wednesday.", "2013-05-22")]
    [InlineData("He could not be reached on Wednesday.", "2013-05-15")]
    [InlineData("She resigned last Friday.", "2013-05-10")]
    [InlineData("She resigned last Wednesday.", "2013-05-08")]
    [InlineData("The trial begins next Monday.", "2013-05-20")]
    [InlineData("They travel to Cardiff on Tuesday week.", "2013-05-28")]
    [InlineData("It was lost in August.", "2012-08")]
    [InlineData("It was lost in March.", "2013-03")]
    [InlineData("She will retire in March.", "2014-03")]
    [InlineData("She was elected last June.", "2012-06")]
    [InlineData("The vote will be held on December 7.", "2013-12-07")]
    [InlineData("The vote was held on December 7.", "2012-12-07")]
    [InlineData("It happened in March of last year.", "2012-03")]
    public void A_date_without_its_year_is_placed_by_the_tense_around_it(string text, string value) => Assert.Equal([value], Find(text).Select(date => date.Value));

    [Theory]
    [InlineData("It rained yesterday.", "yesterday", "2013-05-15")]
    [InlineData("It rained last night.", "last night", "2013-05-15")]
    [InlineData("The minister arrives tomorrow morning.", "tomorrow morning", "2013-05-17")]
    [InlineData("He spoke the day before yesterday.", "the day before yesterday", "2013-05-14")]
    [InlineData("He spoke late on Tuesday.", "late on Tuesday", "2013-05-14")]
    [InlineData("He was held at dawn yesterday.", "dawn yesterday", "2013-05-15")]
    [InlineData("Prices rose last week.", "last week", "2013-W19")]
    [InlineData("Prices rose this week.", "This week", "2013-W20")]
    [InlineData("Prices rose last month.", "last month", "2013-04")]
    [InlineData("Prices will rise later this month.", "later this month", "2013-05")]
    [InlineData("The plant shuts by the end of next year.", "the end of next year", "2014-12")]
    [InlineData("Rain is forecast for the weekend.", "the weekend", "2013-05-18/2013-05-19")]
    [InlineData("He has been ill since the weekend.", "the weekend", "2013-05-11/2013-05-12")]
    [InlineData("She left three years ago.", "three years ago", "2010")]
    [InlineData("Two hundred left in the past two days.", "the past two days", "2013-05-14/2013-05-16")]
    [InlineData("Profit fell in the third quarter.", "the third quarter", "2012-07-01/2012-09-30")]
    [InlineData("They toured Chile last summer.", "last summer", "2012-06-01/2012-08-31")]
    [InlineData("The shop closed before Christmas.", "Christmas", "2012-12-25")]
    [InlineData("The inn will open on August Bank Holiday.", "August Bank Holiday", "2013-08-26")]
    public void A_relative_date_is_resolved_against_the_day_of_publication(string text, string words, string value) =>
        Assert.Equal([(words.ToLowerInvariant(), value)], Find(text).Select(date => (date.Words.ToLowerInvariant(), date.Value)));

    [Theory]
    [InlineData("The gates opened on March 3, 2011. Two days later they shut.", "2011-03-05")]
    [InlineData("The gates opened on March 3, 2011. They had broken two days earlier.", "2011-03-01")]
    [InlineData("Council refused in October 2011 and, a month later, gave way.", "2011-11")]
    [InlineData("She won in 1998, and two years later she lost.", "2000")]
    [InlineData("He was hurt in 1998 and died the year after.", "1999")]
    [InlineData("They met on Monday and signed the same evening.", "2013-05-13")]
    [InlineData("They met on Monday and signed the next day.", "2013-05-14")]
    public void A_date_told_from_another_is_anchored_to_it(string text, string value) => Assert.Equal(value, Find(text)[^1].Value);

    [Theory]
    [InlineData("The rule is on page 2019.")]
    [InlineData("They live at 1600 Pennsylvania Avenue.")]
    [InlineData("He loved a 2001 Space Odyssey.")]
    [InlineData("About 1500 people came, and 2000 homes lost power.")]
    [InlineData("It cost $1999 and weighed 1850 pounds.")]
    [InlineData("They may march in spring boots, said an august judge.")]
    [InlineData("The bus does not run on Sundays.")]
    [InlineData("The side led 2-1 after the first half.")]
    [InlineData("He got six months in prison and waited two days.")]
    [InlineData("They met at 3.42am for the first time in four days.")]
    [InlineData("The shop sells Christmas trees.")]
    public void A_number_or_word_that_names_no_day_is_no_date(string text) => Assert.Empty(Find(text));

    public static TheoryData<string, string> Sentences() => [.. SentenceTable.Rows("date-sentences.tsv").Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_gives_its_dates_and_no_others(string sentence, string values) =>
        Assert.Equal(values, string.Join("; ", Find(sentence, new DateOnly(2015, 6, 10)).Select(date => date.Value).DefaultIfEmpty("-")));

    [Fact]
    public void A_weekday_that_is_a_piece_of_a_name_is_no_date() =>
        Assert.Equal(["2013-05-11"], MarkedText.Read("[[ORG|Sheffield Wednesday]] beat [[ORG|Wednesday]] on Saturday, said [[PERSON|Theresa May]].", Published).Dates.Select(date => date.Value));

    [Fact]
    public void A_club_called_by_a_weekday_leaves_the_weekday_to_its_preposition() =>
        Assert.Equal(["2013-05-15"], MarkedText.Read("[[ORG|Sheffield Wednesday]] won. It was Wednesday, after all, who lost to Leeds on Wednesday.", Published).Dates.Select(date => date.Value));

    [Theory]
    [InlineData("05 monday -1", "2015-05-25")]
    [InlineData("11 thursday 4", "2015-11-26")]
    [InlineData("easter -2", "2015-04-03")]
    [InlineData("orthodox 0", "2015-04-12")]
    [InlineData("hijri 10-1", "2015-07-17")]
    [InlineData("hebrew 1-1", "2015-09-14")]
    [InlineData("hebrew 7-15", "2015-04-04")]
    [InlineData("chinese 1-1", "2015-02-19")]
    public void A_holiday_falls_on_the_day_that_its_calendar_gives(string rule, string day) =>
        Assert.Equal(day, $"{Holiday.Parse(["", "*", rule]).In(2015):yyyy-MM-dd}");

    [Fact]
    public void Every_holiday_of_the_table_is_read_by_its_first_word() =>
        Assert.All(Resource.Rows("holidays.tsv"), row => Assert.True(WordTable.ClassOf(row[0].Split(' ')[0]).HasFlag(WordClass.Holiday), row[0]));

    [Fact]
    public void Today_is_the_day_of_the_dateline() =>
        Assert.Equal(["2013-05-15", "2013-05-15"], Find("AKRON, Ohio, May 15 -- The company said today that it would close the plant.").Select(date => date.Value));

    [Fact]
    public void Two_days_between_and_and_are_one_range() =>
        Assert.Equal([("January 31 and February 5", "2013-01-31/2013-02-05")], Find("Two metres of snow fell between January 31 and February 5."));

    [Fact]
    public void Without_a_day_of_publication_only_dates_with_their_year_are_found() =>
        Assert.Equal(["1998", "2001-09-11"], Find("He left in 1998, came back on September 11, 2001, and died on Monday, a week later.", null).Select(date => date.Value));

    private static List<(string Words, string Value)> Find(string text) => Find(text, Published);

    private static List<(string Words, string Value)> Find(string text, DateOnly? published) =>
        [.. DateFinder.Find(new FactContext(Tokenizer.Tokenize(null, [text]), published, Array.Empty<Entity>())).Select(date => (date.Text, date.Value))];
}

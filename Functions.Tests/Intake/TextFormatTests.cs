using System.Text;
using Dateline.Extraction;
using Dateline.Intake;

namespace Dateline.Functions.Tests.Intake;

public sealed class TextFormatTests
{
    [Fact]
    public void A_first_line_set_apart_and_without_a_full_stop_is_the_title()
    {
        var article = Read("Bridge closes for repairs\n\nThe bridge at Orrin closed on Monday.\n\nIt will open in May.");

        Assert.Equal("Bridge closes for repairs", article.Title);
        Assert.Equal(["The bridge at Orrin closed on Monday.", "It will open in May."], article.Paragraphs);
    }

    [Theory]
    [InlineData("The bridge at Orrin closed on Monday.\n\nIt will open in May.")]
    [InlineData("“It is closed.”\n\nSo said the mayor of Orrin.")]
    [InlineData("By Jane Doe\n\nThe bridge at Orrin closed on Monday.")]
    [InlineData("ORRIN (Reuters) — The bridge closed\n\nIt will open in May.")]
    [InlineData("30 September 2015\n\nThe bridge closed.")]
    [InlineData("The bridge at Orrin has closed")]
    public void A_first_line_that_tells_or_credits_is_no_title(string text) => Assert.Null(Read(text).Title);

    [Theory]
    [InlineData("Who pays for the bridge?")]
    [InlineData("Troops to leave the U.S.")]
    [InlineData("“Enough,” says mayor")]
    public void A_title_may_end_in_a_question_mark_or_an_abbreviation(string title) =>
        Assert.Equal(title, Read($"{title}\n\nThe bridge at Orrin closed on Monday.").Title);

    [Fact]
    public void Without_blank_lines_each_long_line_is_a_paragraph()
    {
        var longer = new string('x', 60) + " and " + new string('y', 70) + ".";

        Assert.Equal([longer, "It is short.", longer], Read($"{longer}\nIt is short.\n{longer}\n").Paragraphs);
    }

    [Fact]
    public void Lines_wrapped_at_a_column_are_joined()
    {
        const string Text = """
            The council of Orrin has closed the iron bridge that joins the two
            halves of the town, after engineers found cracks in its northern
            pier. Buses will run round by the ford.

            The mayor said that it would open again in May, and that the town
            had asked for help.
            """;

        Assert.Equal(
            [
                "The council of Orrin has closed the iron bridge that joins the two halves of the town, after engineers found cracks in its northern pier. Buses will run round by the ford.",
                "The mayor said that it would open again in May, and that the town had asked for help.",
            ],
            Read(Text).Paragraphs);
    }

    [Fact]
    public void Wrapped_lines_without_blank_lines_part_at_the_short_last_line()
    {
        const string Text = """
            The council of Orrin has closed the iron bridge that joins the two
            halves of the town, after engineers found cracks in its northern
            pier.
            The mayor said that it would open again in May, and that the town
            had asked for help from the county and from the railway company.
            """;

        Assert.Equal(2, Read(Text).Paragraphs.Count);
    }

    [Fact]
    public void Byline_and_dateline_are_told_and_stay_in_the_text()
    {
        var article = Read("Bridge closes\n\nBy Jane Doe\nORRIN, Scotland, Sept 30 (Reuters) - The bridge closed on Monday.\n\nIt will open in May.");

        Assert.Equal("By Jane Doe", article.Byline);
        Assert.Equal("ORRIN, Scotland", article.Dateline);
        Assert.Equal(["By Jane Doe", "ORRIN, Scotland, Sept 30 (Reuters) - The bridge closed on Monday.", "It will open in May."], article.Paragraphs);
    }

    [Theory]
    [InlineData("N'DJAMENA, Feb 11 (Reuters) - Gunmen killed two.", "N'DJAMENA")]
    [InlineData("KABUL, 30 September 2015 (Reuters) -- Gunmen killed two.", "KABUL")]
    [InlineData("MARCH, England — The river rose.", "MARCH, England")]
    [InlineData("PORT-AU-PRINCE, Haiti (AP) — The second", "PORT-AU-PRINCE, Haiti (AP)")]
    [InlineData("REYKJAVÍK — Two old catchers slipped out", "REYKJAVÍK")]
    [InlineData("Geneva, 3 May 2019 – The fund has run dry.", "Geneva")]
    [InlineData("New York, May 3, 2019 - The fund has run dry.", "New York")]
    [InlineData("On Friday, 3 May 2019 - a holiday - the bank was shut.", null)]
    [InlineData("NATO forces left - and nobody came.", null)]
    [InlineData("UN: all is well - for now.", null)]
    [InlineData("The mayor - a baker - said no.", null)]
    public void A_dateline_opens_in_capitals_or_with_place_and_day_and_ends_in_a_dash(string paragraph, string? dateline) =>
        Assert.Equal(dateline, Read("It was quiet.\n\n" + paragraph).Dateline);

    [Fact]
    public void A_line_of_its_own_with_place_and_day_dates_the_article()
    {
        var article = Read("Storm\n\nBy Cat Roy\nSTORNOWAY, Thursday 13 January 2005\n\nWinds tore across the isles on Tuesday night.");

        Assert.Equal(new DateOnly(2005, 1, 13), article.Published);
        Assert.Equal(("STORNOWAY", "dateline"), (article.Dateline, article.PublishedFrom));
    }

    [Fact]
    public void A_sentence_that_begins_with_by_is_no_byline() =>
        Assert.Null(Read("By noon the bridge had closed and the town was cut in two\n\nBy Friday, Orrin was cold.").Byline);

    [Fact]
    public void Marks_that_nobody_sees_are_removed_and_letters_composed() =>
        Assert.Equal(["The café “Orrin” cooperates."], Read("\uFEFFThe\u00A0cafe\u0301 “Orrin”\u200B co\u00ADoper\u00ADates.\r\n").Paragraphs);

    internal static Article Read(string text) =>
        Assert.IsType<ReadArticle>(Assert.Single(new ArticleReader().Read(new(Encoding.UTF8.GetBytes(text), "a.txt")).Items)).Article;
}

using System.Text;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Resolution;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Resolution;

public sealed class NameMendsTests
{
    [Theory]
    [InlineData("The [ORG French Embassy] closed.", "The [NORP French] [ORG Embassy] closed.")]
    [InlineData("The [FAC U.S. Embassy] closed.", "The [GPE U.S.] [FAC Embassy] closed.")]
    [InlineData("The [ORG South Korean Embassy] closed.", "The [NORP South Korean] [ORG Embassy] closed.")]
    [InlineData("The [ORG Indian High Commission] closed.", "The [NORP Indian] [ORG High Commission] closed.")]
    [InlineData("The [ORG Indian Army] left.", "The [ORG Indian Army] left.")]
    [InlineData("The [ORG Pretoria High Court] sat.", "The [ORG Pretoria High Court] sat.")]
    public void A_country_stands_apart_from_a_body_that_every_country_has(string tagged, string expected) => Assert.Equal(expected, Mended(tagged));

    [Theory]
    [InlineData("By [PERSON Han Seo-yeon ULSAN], July 19", "By [PERSON Han Seo-yeon] [GPE ULSAN], July 19")]
    [InlineData("By Jo Ng and [PERSON Ana Ocampo WASHINGTON] — The", "By Jo Ng and [PERSON Ana Ocampo] [GPE WASHINGTON] — The")]
    [InlineData("By [PERSON ANA OCAMPO], staff writer", "By [PERSON ANA OCAMPO], staff writer")]
    [InlineData("He met [PERSON Ana Ocampo MBE], a nurse", "He met [PERSON Ana Ocampo MBE], a nurse")]
    public void A_byline_ends_where_its_dateline_begins(string tagged, string expected) => Assert.Equal(expected, Mended(tagged));

    [Theory]
    [InlineData("She flew to [PERSON Hawke]’s Bay.", "She flew to [GPE Hawke’s Bay].")]
    [InlineData("At [PERSON Hawke]'s [FAC Bay Hospital] it rained.", "At [FAC Hawke's Bay Hospital] it rained.")]
    [InlineData("They met in [FAC Martha's Vineyard].", "They met in [LOC Martha's Vineyard].")]
    [InlineData("They met in [PERSON St. John]'s on Monday.", "They met in [GPE St. John's] on Monday.")]
    [InlineData("They met in [FAC St. John's, Newfoundland].", "They met in [GPE St. John's], [GPE Newfoundland].")]
    [InlineData("Then [GPE St. Paul]'s mayor spoke.", "Then [GPE St. Paul]'s mayor spoke.")]
    [InlineData("Then [GPE Russia]'s Far East froze.", "Then [GPE Russia]'s Far East froze.")]
    public void A_known_place_with_a_possessive_inside_is_one_name(string tagged, string expected) => Assert.Equal(expected, Mended(tagged));

    [Theory]
    [InlineData("[GPE Avon] and [ORG Somerset Police] came.", "[ORG Avon and Somerset Police] came.")]
    [InlineData("[GPE Lorn] and [FAC Islands Hospital] shut.", "[FAC Lorn and Islands Hospital] shut.")]
    [InlineData("[GPE Kenya] and [ORG Nairobi Council] spoke.", "[GPE Kenya] and [ORG Nairobi Council] spoke.")]
    [InlineData("[GPE Avon] and [ORG Somerset Cricket Club] met.", "[GPE Avon] and [ORG Somerset Cricket Club] met.")]
    public void A_body_that_serves_two_places_is_one_name(string tagged, string expected) => Assert.Equal(expected, Mended(tagged));

    [Theory]
    [InlineData("[ORG Raiders] killed four. The raiders fled.", "Raiders killed four. The raiders fled.")]
    [InlineData("[ORG Raiders] killed four. The [ORG Raiders] fled from raiders.", "[ORG Raiders] killed four. The [ORG Raiders] fled from raiders.")]
    [InlineData("[PERSON Bush] spoke. [PERSON George Bush] hid in a bush.", "[PERSON Bush] spoke. [PERSON George Bush] hid in a bush.")]
    [InlineData("[ORG Raiders] lost.", "[ORG Raiders] lost.")]
    [InlineData("Acute watery diarrhoea ([ORG AWD]) spread. The [ORG AWD] killed four.", "Acute watery diarrhoea (AWD) spread. The AWD killed four.")]
    [InlineData("The ministry of health ([ORG MH]) spoke.", "The ministry of health ([ORG MH]) spoke.")]
    public void A_word_that_the_article_writes_small_is_no_name_for_standing_first(string tagged, string expected) => Assert.Equal(expected, Mended(tagged));

    [Theory]
    [InlineData("[PERSON Wayne Cannon] fell. They accused Cannon of it.", "[PERSON Wayne Cannon] fell. They accused [PERSON Cannon] of it.")]
    [InlineData("Nordlaks managers met. Staff of [ORG Nordlaks] left.", "[ORG Nordlaks] managers met. Staff of [ORG Nordlaks] left.")]
    [InlineData("Cannon rolled by. [PERSON Wayne Cannon] saw a cannon.", "Cannon rolled by. [PERSON Wayne Cannon] saw a cannon.")]
    [InlineData("[PERSON Ann Ward] fell in the Ward Theatre.", "[PERSON Ann Ward] fell in the Ward Theatre.")]
    [InlineData("[PERSON Theresa May] left in late May.", "[PERSON Theresa May] left in late May.")]
    [InlineData("The [ORG Royal Nepal Army] ([ORG RNA]) left. An RNA major denied it.", "The [ORG Royal Nepal Army] ([ORG RNA]) left. An [ORG RNA] major denied it.")]
    [InlineData("The [ORG Government] spoke. Of the Government he said no.", "The [ORG Government] spoke. Of the Government he said no.")]
    public void A_name_of_the_article_is_found_again(string tagged, string expected) => Assert.Equal(expected, Mended(tagged));

    [Theory]
    [InlineData("The [ORG Four Mothers movement] met.", "The [ORG Four Mothers] movement met.")]
    [InlineData("[ORG Eleven Solidarity] advisers left.", "Eleven [ORG Solidarity] advisers left.")]
    [InlineData("The army ([GROUP SPLM-N)] left.", "The army ([GROUP SPLM-N]) left.")]
    [InlineData("The [ORG Ministry of Health], [ORG Labor] and [ORG Welfare] said so.", "The [ORG Ministry of Health, Labor and Welfare] said so.")]
    [InlineData("The [ORG Ministry of Health], [GPE Paris] and [GPE Rome] said so.", "The [ORG Ministry of Health], [GPE Paris] and [GPE Rome] said so.")]
    [InlineData("The [ORG Royal Nepal Army] (RNA) left.", "The [ORG Royal Nepal Army] ([ORG RNA]) left.")]
    [InlineData("The [ORG Royal Nepal Army] (right) left.", "The [ORG Royal Nepal Army] (right) left.")]
    [InlineData("Ann, president of Local 900, spoke.", "Ann, president of [ORG Local 900], spoke.")]
    public void A_name_has_all_its_parts_and_no_more(string tagged, string expected) => Assert.Equal(expected, Mended(tagged));

    /// <summary>The text with the names mended; a name is written <c>[TYPE words]</c>.</summary>
    private static string Mended(string tagged)
    {
        var plain = new StringBuilder();
        List<(int Start, int End, EntityType Type)> marks = [];
        foreach (var part in tagged.Split('['))
        {
            var close = part.IndexOf(']', StringComparison.Ordinal);
            if (close < 0)
            {
                plain.Append(part);
                continue;
            }

            var space = part.IndexOf(' ', StringComparison.Ordinal);
            marks.Add((plain.Length, plain.Length + close - space - 1, Enum.Parse<EntityType>(part[..space], ignoreCase: true)));
            plain.Append(part[(space + 1)..close]).Append(part[(close + 1)..]);
        }

        var text = Tokenizer.Tokenize(null, [plain.ToString()]);
        var names = NameMends.Mend(text, [.. marks.Select(mark => new NameSpan(text.TokenAt(mark.Start), text.TokenAt(mark.End - 1) + 1, mark.Start, mark.End, mark.Type, 1))]);
        foreach (var name in names.Reverse()) plain.Insert(name.End, "]").Insert(name.Start, $"[{name.Type.ToString().ToUpperInvariant()} ");
        return plain.ToString();
    }
}

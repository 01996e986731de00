using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Tagging;

public sealed class TokenFeaturesTests
{
    [Theory]
    [InlineData("reported", CaseShape.Lower)]
    [InlineData("Kunduz", CaseShape.Capitalised)]
    [InlineData("A", CaseShape.SingleCapital)]
    [InlineData("NATO", CaseShape.ShortCapitals)]
    [InlineData("AFGHANISTAN", CaseShape.Capitals)]
    [InlineData("U.S.", CaseShape.CapitalsWithStop)]
    [InlineData("McDonald", CaseShape.Mixed)]
    [InlineData("Mr.", CaseShape.CapitalisedWithStop)]
    [InlineData("F-16", CaseShape.LettersAndDigits)]
    [InlineData("1996", CaseShape.Year)]
    [InlineData("13,000", CaseShape.NumberWithMarks)]
    [InlineData("—", CaseShape.Dash)]
    [InlineData("”", CaseShape.Quote)]
    [InlineData("@reuters", CaseShape.Link)]
    [InlineData("القاهرة", CaseShape.OtherScript)]
    public void Case_and_characters_give_a_shape(string token, object shape) => Assert.Equal((CaseShape)shape, CaseShapes.Of(token));

    [Theory]
    [InlineData("KUNDUZ", "kunduz")]
    [InlineData("O’Brien", "o'brien")]
    [InlineData("Świątek", "swiatek")]
    [InlineData("Müller", "MULLER")]
    public void Words_that_differ_by_case_apostrophe_or_accent_share_a_hash(string one, string other) => Assert.Equal(WordHash.Of(one), WordHash.Of(other));

    [Theory]
    [InlineData("Reuters", true)]
    [InlineData("Target", true)]
    [InlineData("target", false)]
    [InlineData("Kunduz", false)]
    public void A_listed_organisation_is_flagged_where_it_has_a_capital(string token, bool flagged)
    {
        var model = NetworkWeights.Load();

        var features = WordFeatures.Of(token, model.Vectors, model.Known, model.Lists);

        Assert.Equal(flagged, (features.Listed & Listed.Organisation) != 0);
    }

    [Fact]
    public void A_listed_organisation_of_several_words_is_marked_whole()
    {
        var text = Tokenizer.Tokenize(null, ["The Human Rights Watch report was published on Monday."]);
        var positions = new Position[text.Tokens.Length];

        PositionFeatures.Write(text, [.. Enumerable.Range(0, text.Tokens.Length).Select(i => WordHash.Of(text[i]))], NetworkWeights.Load().Lists, positions);

        Assert.Equal([1], Where(Position.OrganisationOpens));
        Assert.Equal([2, 3], Where(Position.OrganisationGoesOn));

        IEnumerable<int> Where(Position flag) => Enumerable.Range(0, positions.Length).Where(i => (positions[i] & flag) != 0);
    }

    [Fact]
    public void The_order_of_a_phrase_counts() =>
        Assert.NotEqual(WordHash.Append(WordHash.Of("new"), WordHash.Of("york")), WordHash.Append(WordHash.Of("york"), WordHash.Of("new")));

    [Fact]
    public void A_long_word_is_read_at_both_ends()
    {
        Span<byte> one = stackalloc byte[CharacterCodes.MaxLength];
        Span<byte> other = stackalloc byte[CharacterCodes.MaxLength];

        var length = CharacterCodes.Write("Internationalisierungen", one);
        CharacterCodes.Write("InternationaXXXXXXXXngen", other);

        Assert.Equal(CharacterCodes.MaxLength, length);
        Assert.Equal(one[..13].ToArray(), other[..13].ToArray());
        Assert.Equal(one[^4..].ToArray(), other[^4..].ToArray());
    }
}

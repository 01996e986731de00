using Dateline.Extraction.Tagging;

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

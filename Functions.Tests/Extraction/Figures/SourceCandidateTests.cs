using Dateline.Extraction.Documents;
using Dateline.Extraction.Figures;

namespace Dateline.Functions.Tests.Extraction.Figures;

public sealed class SourceCandidateTests
{
    [Theory]
    [InlineData("E1", "Dr Ruiz", "E1", "Ruiz", true)]
    [InlineData("E1", "Ruiz", "E2", "Ruiz", false)]
    [InlineData(null, "The mayor", null, "the mayor", true)]
    [InlineData(null, "the mayor", "E1", "the mayor", false)]
    public void A_party_is_known_by_its_entity_and_else_by_its_words(string? entity, string text, string? otherEntity, string other, bool same) =>
        Assert.Equal(same, new SourceCandidate(new Party(text, entity), []).Is(new Party(other, otherEntity)));

    [Fact]
    public void Nobody_is_no_party()
    {
        var nobody = new SourceCandidate(null, [new(SourceWay.Nobody)]);
        Assert.True(nobody.Is(null));
        Assert.False(nobody.Is(new Party("the mayor", null)));
    }
}

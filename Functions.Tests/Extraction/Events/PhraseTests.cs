using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Extraction.Events;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("Shops closed early on Sunday when about 300 miners stormed the town hall.", "about 300 miners", null)]
    [InlineData("Last month 45 squatters were evicted from the old brewery.", null, "45 squatters")]
    [InlineData("Firefighters pulled out nine passengers before dawn.", null, "nine passengers")]
    [InlineData("The guerrillas set free 12 soldiers on Friday.", "The guerrillas", "12 soldiers")]
    [InlineData("Police picked up 18 men in the market on Tuesday.", "Police", "18 men")]
    [InlineData("Sudanese troops Tuesday attacked a convoy of grain lorries.", "Sudanese troops", null)]
    [InlineData("In 1988 Chadian troops shot dead the governor.", "Chadian troops", null)]
    [InlineData("The council accepted up to 40 observers on Tuesday.", "The council", "up to 40 observers")]
    public void Words_of_the_clause_are_no_part_of_a_party(string text, string? actor, string? target)
    {
        var found = Assert.Single(ExtractedEvents.Of(text));
        if (actor is not null) Assert.Equal(actor, found.Actor?.Text);
        if (target is not null) Assert.Equal(target, found.Target?.Text);
    }
}

using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Claims;

public sealed class ClaimTableTests
{
    private static readonly Extractor Extractor = Extractor.Create();

    public static TheoryData<string, string, string> Rows() =>
        [.. Resource.Rows("claims.tsv").Select(row => (row[0], row[1].Split('/')[0], row[3]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_cue_of_the_table_makes_its_example_a_claim(string cue, string stance, string example)
    {
        var claims = Extractor.Extract(new Article { Paragraphs = [example] }, new DateOnly(2020, 1, 1)).Claims;
        var claim = Assert.Single(claims, claim => claim.Stance == Enum.Parse<Stance>(stance, ignoreCase: true));
        Assert.StartsWith(cue[..1], claim.Cue, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(claim.Source);
        Assert.Equal(example, claim.Text);
    }
}

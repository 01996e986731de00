using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Syntax;

public sealed class HeadRepairTests
{
    [Theory]
    [InlineData("Police say blasts killed two", Relation.Ccomp, 4, Relation.Nsubj)]
    [InlineData("Police say blasts killed two", Relation.Xcomp, 2, Relation.Obj)]
    [InlineData("Police tell crews killed two", Relation.Ccomp, 2, Relation.Obj)]
    public void What_is_said_keeps_its_subject(string text, Relation clause, int head, Relation relation)
    {
        int[] heads = [2, 0, 2, 2, 4];
        Relation[] relations = [Relation.Nsubj, Relation.Root, Relation.Obj, clause, Relation.Obj];
        HeadRepairs.Apply(Tokenizer.Tokenize(null, [text]), 0, heads, relations);
        Assert.Equal((head, relation), (heads[2], relations[2]));
    }

    [Fact]
    public void A_clause_that_has_a_subject_takes_no_other()
    {
        int[] heads = [2, 0, 2, 5, 2];
        Relation[] relations = [Relation.Nsubj, Relation.Root, Relation.Obj, Relation.Nsubj, Relation.Ccomp];
        HeadRepairs.Apply(Tokenizer.Tokenize(null, ["Police said goodbye crews left"]), 0, heads, relations);
        Assert.Equal(Relation.Obj, relations[2]);
    }
}

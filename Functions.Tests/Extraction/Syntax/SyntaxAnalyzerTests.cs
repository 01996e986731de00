using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction.Syntax;

public sealed class SyntaxAnalyzerTests
{
    [Theory]
    [InlineData("The rebels attacked the town on Monday.", "attacked", "rebels", "town")]
    [InlineData("Police arrested three men in Cairo.", "arrested", "Police", "men")]
    [InlineData("The president will meet the minister in Paris.", "meet", "president", "minister")]
    public void Subject_and_object_of_a_plain_clause_are_found(string text, string verb, string subject, string obj)
    {
        var tree = Analyze(text);
        var token = Find(tree, verb);
        Assert.Equal(Relation.Nsubj, tree.RelationOf(Find(tree, subject)));
        Assert.Equal(token, tree.Head(Find(tree, subject)));
        Assert.Equal(Relation.Obj, tree.RelationOf(Find(tree, obj)));
        Assert.Equal(token, tree.Head(Find(tree, obj)));
    }

    [Theory]
    [InlineData("In the capital, gunmen opened fire on a convoy.", "opened", "gunmen")]
    [InlineData("The attack was in Quetta, where gunmen killed six people.", "killed", "gunmen")]
    public void A_word_that_the_treebank_lacks_is_read_as_one_like_it(string text, string verb, string subject)
    {
        var tree = Analyze(text);
        Assert.Equal(PartOfSpeech.Noun, tree.Tag(Find(tree, subject)));
        Assert.Equal((Find(tree, verb), Relation.Nsubj), (tree.Head(Find(tree, subject)), tree.RelationOf(Find(tree, subject))));
    }

    [Fact]
    public void The_subject_of_a_passive_is_told_from_that_of_an_active_verb()
    {
        var tree = Analyze("Two soldiers were killed by a bomb.");
        Assert.Equal(Relation.NsubjPass, tree.RelationOf(Find(tree, "soldiers")));
        Assert.Equal(Find(tree, "killed"), tree.Head(Find(tree, "bomb")));
    }

    [Theory]
    [InlineData("A guard was struck with a pistol.", "struck")]
    [InlineData("The guards have lent two lorries.", "lent")]
    [InlineData("The premier held talks with the governors.", "held")]
    [InlineData("The army overran two posts near Goma.", "overran")]
    public void A_verb_that_its_sentence_cannot_do_without_is_one(string text, string verb)
    {
        var tree = Analyze(text);
        Assert.Equal(PartOfSpeech.Verb, tree.Tag(Find(tree, verb)));
        Assert.True(tree.Head(Find(tree, verb)) < 0);
    }

    [Fact]
    public void Every_sentence_is_one_tree()
    {
        var tree = Analyze("He left. “We shall see,” she said – and then, at last, nothing: 12 men, 3 boats, no oars… Why?");
        foreach (var sentence in tree.Text.Sentences)
        {
            var roots = 0;
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (tree.Head(token) < 0) roots++;
                else Assert.InRange(tree.Head(token), sentence.FirstToken, sentence.EndToken - 1);
                Assert.True(StepsToRoot(tree, token) <= sentence.TokenCount);
            }

            Assert.Equal(1, roots);
        }
    }

    [Fact]
    public void A_sentence_of_thousands_of_words_is_read()
    {
        var tree = Analyze(string.Join(' ', Enumerable.Repeat("word and", 5000)));
        Assert.NotEqual(PartOfSpeech.None, tree.Tag(9999));
    }

    private static SyntaxTree Analyze(string text) => SyntaxAnalyzer.Analyze(Tokenizer.Tokenize(null, [text]));

    private static int Find(SyntaxTree tree, string word) => tree.Text.TokenAt(tree.Text.Text.IndexOf(word, StringComparison.Ordinal));

    private static int StepsToRoot(SyntaxTree tree, int token)
    {
        var steps = 1;
        for (; tree.Head(token) >= 0; token = tree.Head(token)) steps++;
        return steps;
    }
}

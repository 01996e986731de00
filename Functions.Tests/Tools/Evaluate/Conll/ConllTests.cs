using Dateline.Extraction.Documents;
using Dateline.Tools.Evaluate.Conll;

namespace Dateline.Functions.Tests.Tools.Evaluate.Conll;

public sealed class ConllTests
{
    [Theory]
    [InlineData("He said , `` We wo n't go . ''", "He said, \"We won't go.\"")]
    [InlineData("Moody 's cut AT&T ( T.N ) to $ 12 .", "Moody's cut AT&T (T.N) to $12.")]
    [InlineData("The workers ' union", "The workers' union")]
    [InlineData("LONDON 1996-08-30", "LONDON 1996-08-30")]
    public void Tokens_are_put_back_into_running_text(string tokens, string text)
    {
        var (joined, places) = Detokenizer.Join(tokens.Split(' '));

        Assert.Equal(text, joined);
        Assert.All(places, place => Assert.InRange(place.End, place.Start + 1, joined.Length));
    }

    [Theory]
    [InlineData("B-PER I-PER O B-LOC", "0-2 PER, 3-4 LOC")]
    [InlineData("I-PER I-PER O O", "0-2 PER")]
    [InlineData("B-PER B-PER I-LOC O", "0-1 PER, 1-2 PER, 2-3 LOC")]
    public void Tags_become_names(string tags, string names)
    {
        var sentence = new ConllSentence(["a", "b", "c", "d"], tags.Split(' '));

        Assert.Equal(names, string.Join(", ", sentence.Names().Select(name => $"{name.First}-{name.End} {name.Label}")));
    }

    [Fact]
    public void Sentences_end_at_blank_lines_and_documents_are_marked()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "-DOCSTART- -X- O O\n\nKabul NNP I-NP B-LOC\n. . O O\n\nReuters\tB-ORG\n");

        var sentences = ConllFile.Read(path).ToList();
        File.Delete(path);

        Assert.Equal(["Kabul .", "Reuters"], sentences.Select(sentence => string.Join(' ', sentence.Tokens)));
        Assert.Equal([true, false], sentences.Select(sentence => sentence.OpensDocument));
        Assert.Equal("B-LOC", sentences[0].Tags[0]);
    }

    [Fact]
    public void Coarse_labels_stand_for_several_types()
    {
        var map = new LabelMap(["PER", "ORG", "LOC"], null);

        Assert.Equal(("PER", "ORG", "LOC", "LOC"), (map.Of(EntityType.Person), map.Of(EntityType.Group), map.Of(EntityType.Fac), map.Of(EntityType.Gpe)));
        Assert.Null(map.Of(EntityType.Norp));
    }

    [Fact]
    public void A_given_map_wins_and_an_empty_one_leaves_the_label_out()
    {
        var map = new LabelMap(["PER", "MISC"], "MISC=,PER=PERSON|NORP");

        Assert.Equal("PER", map.Of(EntityType.Norp));
        Assert.Equal(["PER"], map.Labels);
    }

    [Fact]
    public void A_type_that_there_is_not_is_refused() => Assert.Throws<FormatException>(() => new LabelMap(["geo"], null));
}

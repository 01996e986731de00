namespace Dateline.Extraction.Tagging;

/// <summary>What is known of a token from its characters alone.</summary>
/// <param name="Hash">The hash of the word, folded.</param>
/// <param name="Vector">Its row in the word vectors, or -1.</param>
/// <param name="Known">Its row among the words with a vector learned here, or -1.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Listed">What the lists of names say.</param>
internal readonly record struct WordFeatures(ulong Hash, int Vector, int Known, CaseShape Shape, Listed Listed)
{
    public static WordFeatures Of(ReadOnlySpan<char> token, WordVectors vectors, WordTable known, NameLists lists)
    {
        var hash = WordHash.Of(token);
        var row = vectors.Find(hash);

        // Abbreviations are listed without their stops: "U.S." as "us" would be another word, but "Mr." is "mr".
        if (row < 0 && token.Length > 2 && token[^1] == '.') row = vectors.Find(WordHash.Of(token[..^1]));

        // "Target" may be the shop, "target" is not.
        var listed = lists.Find(hash);
        if (char.IsLower(token[0])) listed &= ~(Listed.Organisation | Listed.OrganisationOpens);
        return new WordFeatures(hash, row, known.Find(hash), CaseShapes.Of(token), listed);
    }
}

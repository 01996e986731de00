using Dateline.Functions.Storage.Words;

namespace Dateline.Functions.Query.Search;

/// <summary>
/// Ranks an article by Okapi BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), a word of the title counting
/// like four of the text. How rare a term is is settled when the search begins and travels in the cursor: the rank of an article then
/// follows from the article alone, whatever arrives meanwhile.
/// </summary>
public static class SearchRank
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double UsualLength = 400;
    private const int TitleWeight = 3;

    // Stands for the number of articles, which nobody counts.
    private const double Collection = 1e7;

    /// <summary>A whole number, so that it is the same in every cursor.</summary>
    public static int Weight(int articles) => (int)(100 * Math.Log(1 + (Collection / Math.Max(1, articles))));

    /// <summary>What a term adds to the score of an article, which is a whole number.</summary>
    public static double Part(int weight, PostingView posting)
    {
        var count = posting.Count + (TitleWeight * posting.Title);
        return 10.0 * weight * (count * (Saturation + 1)) / (count + (Saturation * (1 - LengthShare + (LengthShare * posting.Length / UsualLength))));
    }
}

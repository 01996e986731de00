namespace Dateline.Functions.Storage.Words;

/// <summary>How an article uses a term.</summary>
/// <param name="Length">The words of the article.</param>
/// <param name="Title">How often the term stands in the title.</param>
/// <param name="Positions">At which words of the article it stands; fewer than <paramref name="Count"/> when the article is very long.</param>
/// <param name="Count">How often it stands in the title and the text.</param>
public sealed record Posting(int Length, int Title, int Count, IReadOnlyList<int> Positions);

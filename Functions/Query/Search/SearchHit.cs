namespace Dateline.Functions.Query.Search;

/// <summary>An article that was searched for, and where in it the words stand.</summary>
/// <param name="Score">Higher is better; to be compared within one search only.</param>
/// <param name="Snippets">The stretches of the text with most of the words.</param>
public sealed record SearchHit(string Id, string? Title, string? Published, string? Source, string? Language, double Score, IReadOnlyList<Snippet> Snippets);

/// <summary>A stretch of an article's text; offsets are UTF-16 code units into the text, end exclusive.</summary>
/// <param name="Html">The same with the words in <c>mark</c> elements and all else escaped.</param>
public sealed record Snippet(int Start, int End, string Text, IReadOnlyList<Highlight> Highlights, string Html);

/// <summary>A word that was searched for.</summary>
public sealed record Highlight(int Start, int End);

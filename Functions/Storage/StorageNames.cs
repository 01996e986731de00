namespace Dateline.Functions.Storage;

/// <summary>The containers, queues and tables; <c>infra</c> makes the same ones in Azure.</summary>
public static class StorageNames
{
    public const string Dropped = "articles";
    public const string Staged = "staged";
    public const string Overflow = "overflow";
    public const string Locks = "locks";

    public const string ToParse = "articles-to-parse";
    public const string ToParsePoison = ToParse + "-poison";
    public const string ToReceive = "drops-to-receive";
    public const string ToReceivePoison = ToReceive + "-poison";

    // The host's own name for blobs that failed too often.
    public const string BlobPoison = "webjobs-blobtrigger-poison";

    public const string Drops = "drops";
    public const string DropItems = "dropitems";
    public const string Articles = "articles";
    public const string Days = "articledays";
    public const string ArticleFacets = "articlefacets";
    public const string Entities = "entities";
    public const string Names = "entitynames";
    public const string Events = "events";
    public const string Figures = "figures";
    public const string Quotes = "quotes";
    public const string Words = "words";
    public const string Stories = "stories";
    public const string Failures = "failures";

    public static IReadOnlyList<string> Containers { get; } = [Dropped, Staged, Overflow, Locks];

    public static IReadOnlyList<string> Queues { get; } = [ToParse, ToParsePoison, ToReceive, ToReceivePoison, BlobPoison];

    public static IReadOnlyList<string> Tables { get; } = [Drops, DropItems, Articles, Days, ArticleFacets, Entities, Names, Events, Figures, Quotes, Stories, Words, Failures];
}

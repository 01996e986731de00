using Dateline.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Dateline.Functions.Parsing;

/// <summary>An article waits to be parsed.</summary>
public sealed class ParseArticle(ArticleParsing parsing)
{
    [Function(nameof(ParseArticle))]
    public Task RunAsync([QueueTrigger(StorageNames.ToParse)] ParseMessage message, CancellationToken cancellation) =>
        parsing.ParseAsync(message, cancellation);
}

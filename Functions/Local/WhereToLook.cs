using Dateline.Extraction.Documents;
using Dateline.Functions.Query;
using Dateline.Functions.Storage.Articles;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Dateline.Functions.Local;

/// <summary>Lines to paste, about an article and an entity that are there.</summary>
public sealed class WhereToLook(ArticleQueries articles, IServer server)
{
    private const int Newest = 20;

    public async Task PrintAsync(CancellationToken cancellation)
    {
        var address = (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:7071")
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var lines = new List<string> { "", $"Dateline answers at {address}/api. Try:", "", $"  curl -s '{address}/api/articles?limit=3'" };
        var newest = await articles.ListAsync(new(), Newest, null, cancellation);
        if (newest.Items.MaxBy(article => article.Entities) is { } article && await articles.FindAsync(article.Id, cancellation) is var (json, _))
        {
            lines.Add($"  curl -s '{address}/api/articles/{article.Id}'");
            var entity = DocumentText.Parse(json).Entities.OrderByDescending(entity => entity.Type == EntityType.Gpe).ThenByDescending(entity => entity.Mentions.Count).FirstOrDefault();
            if (entity is not null) lines.Add($"  curl -s '{address}/api/entities/{Uri.EscapeDataString(entity.Id).Replace("%3A", ":", StringComparison.Ordinal)}/articles'");
        }

        Console.WriteLine(string.Join(Environment.NewLine, [.. lines, ""]));
    }
}

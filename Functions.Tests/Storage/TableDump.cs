using System.Globalization;
using Azure.Data.Tables;
using Dateline.Functions.Storage;

namespace Dateline.Functions.Tests.Storage;

/// <summary>Tables as text, to compare what two runs have left behind.</summary>
public static class TableDump
{
    public static readonly string[] Results = [StorageNames.Articles, StorageNames.Days, StorageNames.ArticleFacets, StorageNames.Entities, StorageNames.Names, StorageNames.Events, StorageNames.Figures, StorageNames.Quotes, StorageNames.Stories, StorageNames.Words];

    public static async Task<IReadOnlyList<string>> ReadAsync(TableServiceClient service, params string[] names)
    {
        var rows = new List<string>();
        foreach (var name in names.Length > 0 ? names : Results)
        {
            await foreach (var row in service.GetTableClient(name).QueryAsync<TableEntity>())
            {
                var properties = row.Where(property => property.Key is not ("odata.etag" or "Timestamp")).OrderBy(property => property.Key, StringComparer.Ordinal);
                rows.Add($"{name}: {string.Join(" ", properties.Select(property => string.Create(CultureInfo.InvariantCulture, $"{property.Key}={(property.Value is byte[] bytes ? Convert.ToHexString(bytes) : property.Value)}")))}");
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}

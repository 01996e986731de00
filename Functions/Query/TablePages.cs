using Azure.Data.Tables;
using Dateline.Functions.Http;

namespace Dateline.Functions.Query;

/// <summary>Pages as the table service cuts them.</summary>
public static class TablePages
{
    public static async Task<Stretch<T>> ReadPageAsync<T>(this TableClient table, string filter, int limit, string? position, CancellationToken cancellation, IEnumerable<string>? select = null)
        where T : class, ITableEntity
    {
        ArgumentNullException.ThrowIfNull(table);
        await foreach (Azure.Page<T> page in table.QueryAsync<T>(filter, limit, select, cancellation).AsPages(position, limit))
        {
            return new(page.Values, page.ContinuationToken);
        }

        return new([], null);
    }
}

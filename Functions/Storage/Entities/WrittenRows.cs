using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Entities;

/// <summary>
/// Rows as this app wrote them last, so that the next change need not read them. Whether somebody else has changed one since shows when it
/// is written under its ETag.
/// </summary>
public sealed class WrittenRows
{
    // About 32 MB; a few thousand rows of most sizes.
    private const int MostCharacters = 16_000_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Partition, string Row), (ITableEntity Row, int Characters)> _rows = [];
    private int _characters;

    public void Keep(ITableEntity row, int characters)
    {
        ArgumentNullException.ThrowIfNull(row);
        lock (_lock)
        {
            if (_characters > MostCharacters)
            {
                _rows.Clear();
                _characters = 0;
            }

            _rows[(row.PartitionKey, row.RowKey)] = (row, characters);
            _characters += characters;
        }
    }

    /// <summary>Gives a row away, to be changed; null when it is not known.</summary>
    public T? Take<T>(string partition, string row)
        where T : class, ITableEntity
    {
        lock (_lock)
        {
            if (!_rows.Remove((partition, row), out var kept)) return null;
            _characters -= kept.Characters;
            return (T)kept.Row;
        }
    }
}

using System.Text;
using Azure.Data.Tables;

namespace Dateline.Functions.Storage;

/// <summary>About how many bytes a row takes in a request.</summary>
public static class RowSize
{
    private const int Overhead = 512;

    public static int Of(ITableEntity row) => Overhead + row switch
    {
        TableEntity properties => properties.Sum(property => Of(property.Key) + Of(property.Value)),
        _ => row.GetType().GetProperties().Sum(property => Of(property.Name) + Of(property.GetValue(row))),
    };

    private static int Of(object? value) => value switch
    {
        string text => Encoding.UTF8.GetByteCount(text),
        byte[] bytes => bytes.Length * 4 / 3,
        null => 0,
        _ => 32,
    };
}

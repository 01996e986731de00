namespace Dateline.Functions.Runtime.Azurite;

/// <summary>The services of a storage account, named as in a connection string.</summary>
internal enum AzuriteService
{
    Blob,
    Queue,
    Table,
}

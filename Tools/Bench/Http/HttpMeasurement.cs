namespace Dateline.Tools.Bench.Http;

/// <summary>What one address cost, in milliseconds.</summary>
/// <param name="Address">What was asked.</param>
/// <param name="Bytes">The size of its answer.</param>
/// <param name="Requests">How often storage was asked, on average.</param>
/// <param name="P50">Median time, seen by the client.</param>
/// <param name="P99">Time that one call in a hundred exceeds.</param>
/// <param name="Storage">Median time the app waited for storage.</param>
/// <param name="OwnP50">Median of the app's time without that.</param>
/// <param name="OwnP99">What one call in a hundred exceeds of it.</param>
internal sealed record HttpMeasurement(string Address, long Bytes, double Requests, double P50, double P99, double Storage, double OwnP50, double OwnP99);

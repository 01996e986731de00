using System.Text.Json;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Storage.Facts;

/// <summary>The words that the document's JSON writes for types, kinds and states.</summary>
public static class FactWords
{
    public static IReadOnlyCollection<string> EventTypes { get; } = All<EventType>();

    public static IReadOnlyCollection<string> EventStates { get; } = All<EventStatus>();

    public static IReadOnlyCollection<string> FigureKinds { get; } = All<FigureKind>();

    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.All[value];

    private static string[] All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All = Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => JsonSerializer.Serialize(value).Trim('"'));
    }
}

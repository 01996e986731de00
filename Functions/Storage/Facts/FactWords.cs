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
        where T : struct, Enum => JsonSerializer.Serialize(value).Trim('"');

    private static string[] All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];
}

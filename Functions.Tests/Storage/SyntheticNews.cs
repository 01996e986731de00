using System.Globalization;
using Dateline.Extraction.Documents;

namespace Dateline.Functions.Tests.Storage;

/// <summary>Documents from a seed, of one day, as a busy agency has them: names as Zipf has them, and one that is in every article.</summary>
public static class SyntheticNews
{
    public const string InEvery = "iso:US";
    private const int Names = 20_000;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public static IEnumerable<Document> Of(int seed, int articles)
    {
        var random = new Random(seed);
        for (var number = 0; number < articles; number++) yield return Article(random, new string([.. Enumerable.Range(0, 16).Select(_ => Alphabet[random.Next(32)])]));
    }

    private static Document Article(Random random, string hash)
    {
        List<Entity> entities = [Entity(InEvery, EntityType.Gpe, "US"), .. Enumerable.Range(0, 8).Select(_ => Zipf(random)).Distinct().Select(Entity)];
        Party Party() => entities[random.Next(entities.Count)] is var entity ? new(entity.Name, entity.Id) : throw new InvalidOperationException();
        return new()
        {
            Id = $"20150930-{hash}",
            Title = $"Report {hash}",
            Published = new(2015, 9, 30),
            Source = $"Paper {random.Next(40)}",
            Language = "en",
            Text = $"Report {hash}\n\nNine were killed.",
            Parser = "1",
            Entities = entities,
            Events = [.. Enumerable.Range(0, 6).Select(_ => new Event { Start = 0, End = 6, Text = "Report", Type = (EventType)random.Next(16), Status = EventStatus.Asserted, Actor = Party(), Target = Party(), Place = Party() })],
            Figures = [.. Enumerable.Range(0, 2).Select(_ => new Figure { Start = 0, End = 6, Text = "Report", Value = random.Next(100), Bound = Bound.Exact, Kind = (FigureKind)random.Next(10), Source = Party() })],
            Quotes = [new(0, 6, "Report", "said", Party())],
        };
    }

    // The n-th most frequent name is about n times rarer than the first.
    private static int Zipf(Random random) => (int)Math.Pow(Names, random.NextDouble());

    private static Entity Entity(int rank) => rank % 3 == 0
        ? Entity(string.Create(CultureInfo.InvariantCulture, $"geo:{rank}"), EntityType.Gpe, $"Place {rank}", rank)
        : Entity(string.Create(CultureInfo.InvariantCulture, $"per:name-{rank}"), EntityType.Person, $"Name {rank}");

    private static Entity Entity(string id, EntityType type, string name, int? rank = null) => new()
    {
        Id = id,
        Type = type,
        Name = name,
        Country = type == EntityType.Gpe ? $"{(char)('A' + ((rank ?? 0) % 26))}{(char)('A' + ((rank ?? 0) / 26 % 26))}" : null,
        Lat = rank is { } north ? (north * 7919 % 18_000 / 100.0) - 90 : null,
        Lon = rank is { } east ? (east * 104_729 % 36_000 / 100.0) - 180 : null,
        Precision = rank is null ? null : Precision.City,
        Confidence = 1,
        Mentions = [new(0, 6, "Report")],
    };
}

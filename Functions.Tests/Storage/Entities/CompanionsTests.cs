using Dateline.Extraction.Documents;
using Dateline.Functions.Storage.Entities;

namespace Dateline.Functions.Tests.Storage.Entities;

public sealed class CompanionsTests
{
    [Fact]
    public void Companions_are_counted_by_article_under_the_name_that_most_give_them()
    {
        var count = new Companions.Count();
        count.Add(Companions.Write([Person("per:a", "Sarwar Hussaini"), Person("per:b", "Łukasz Żak")]));
        count.Add(Companions.Write([Person("per:a", "S. Hussaini"), Person("per:a", "S. Hussaini")]));
        count.Add(Companions.Write([Person("per:a", "Sarwar Hussaini")]));
        count.Add(Companions.Write([]));

        Assert.Equal([("per:a", "PERSON", "Sarwar Hussaini", 3), ("per:b", "PERSON", "Łukasz Żak", 1)], count.All.Select(other => (other.Id, other.Type, other.Name, other.Articles)));
    }

    private static Entity Person(string id, string name) => new() { Id = id, Type = EntityType.Person, Name = name, Aliases = [], Mentions = [], Confidence = 1 };
}

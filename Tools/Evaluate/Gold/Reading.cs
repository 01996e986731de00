using Dateline.Extraction.Documents;

namespace Dateline.Tools.Evaluate.Gold;

/// <summary>A gold article beside the document the extractor made of it.</summary>
internal sealed class Reading(GoldArticle gold, Document document)
{
    private readonly Dictionary<string, Entity> _entities = document.Entities.DistinctBy(entity => entity.Id).ToDictionary(entity => entity.Id);

    public GoldArticle Gold => gold;

    public Document Document => document;

    public Alignment Alignment { get; } = new(gold.Text, document.Text);

    /// <summary>A party's own words and the name of its entity: a match with either is a match.</summary>
    public string Describe(Party? party) => party is null
        ? ""
        : party.Entity is { } id && _entities.TryGetValue(id, out var entity) ? $"{party.Text} {entity.Name}" : party.Text;
}

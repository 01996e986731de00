using System.Text.Json;

namespace Dateline.Functions.Storage.Entities;

/// <summary>Adds an article's part to an entity's row and takes it away again.</summary>
public sealed class EntitySummary
{
    private readonly EntityRow _row;
    private readonly Dictionary<string, SortedDictionary<string, int>> _kept;
    private readonly Tally _names;
    private readonly Tally _aliases;
    private readonly Tally _forms;
    private readonly Tally _types;
    private readonly Tally _countries;
    private readonly Tally _places;

    public EntitySummary(EntityRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        _row = row;
        var json = WideText.Read(row.Tallies, row.TalliesPacked);
        _kept = json is null ? [] : JsonSerializer.Deserialize(json, TallyJson.Default.DictionaryStringSortedDictionaryStringInt32)!;
        (_names, _aliases, _forms) = (Tally("names"), Tally("aliases"), Tally("forms"));
        (_types, _countries, _places) = (Tally("types"), Tally("countries"), Tally("places"));
    }

    /// <summary>What the entity is found under, in order.</summary>
    public IEnumerable<string> Forms => _forms.Values;

    public string Name => _names.Top ?? _row.Id;

    public string? Type => _types.Top;

    public string? Country => _countries.Top;

    public string? Place => _places.Top;

    public int Articles => _row.Articles;

    public IEnumerable<string> Aliases => _names.Values.Concat(_aliases.Values).Where(form => form != Name).Distinct().Order(StringComparer.Ordinal);

    public void Add(MentionRow mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        Each((tally, values) => tally.Add(values), mention);
        var day = mention.Article[..8];
        if (_row.Articles == 0 || string.CompareOrdinal(day, _row.FirstSeen) < 0) _row.FirstSeen = day;
        if (_row.Articles == 0 || string.CompareOrdinal(day, _row.LastSeen) > 0) _row.LastSeen = day;
        _row.Articles++;
        _row.Events += DayPart.Parse(mention.Part).EventsThere;
    }

    /// <summary>First and last day are left for the caller: they can only be told from the articles that remain.</summary>
    public void Remove(MentionRow mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        Each((tally, values) => tally.Remove(values), mention);
        _row.Articles--;
        _row.Events -= DayPart.Parse(mention.Part).EventsThere;
    }

    public EntityRow ToRow()
    {
        // A row without tallies would be written as "{}" by one way of making it and as nothing by another.
        foreach (var name in _kept.Keys.Where(name => _kept[name].Count == 0).ToList()) _kept.Remove(name);
        (_row.Tallies, _row.TalliesPacked) = WideText.Fit(_kept.Count == 0
            ? null
            : JsonSerializer.Serialize(new(_kept, StringComparer.Ordinal), TallyJson.Default.SortedDictionaryStringSortedDictionaryStringInt32));
        return _row;
    }

    private Tally Tally(string name)
    {
        var counts = new SortedDictionary<string, int>(_kept.GetValueOrDefault(name) ?? [], StringComparer.Ordinal);
        _kept[name] = counts;
        return new(counts);
    }

    private void Each(Action<Tally, IEnumerable<string>> change, MentionRow mention)
    {
        if (mention.Type.Length == 0) return;
        change(_names, [mention.Name]);
        change(_aliases, MentionRow.ReadList(mention.Aliases));
        change(_forms, mention.Forms());
        change(_types, [mention.Type]);
        if (mention.Country is { } country) change(_countries, [country]);
        if (mention.Place is { } place) change(_places, [place]);
    }
}

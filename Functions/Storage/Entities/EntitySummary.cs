namespace Dateline.Functions.Storage.Entities;

/// <summary>Adds an article's part to an entity's row and takes it away again.</summary>
public sealed class EntitySummary
{
    private readonly EntityRow _row;
    private readonly Tally _names;
    private readonly Tally _aliases;
    private readonly Tally _forms;
    private readonly Tally _types;
    private readonly Tally _countries;
    private readonly Tally _places;

    public EntitySummary(EntityRow row)
    {
        _row = row;
        _names = Tally.Parse(row.Names);
        _aliases = Tally.Parse(row.Aliases);
        _forms = Tally.Parse(row.Forms);
        _types = Tally.Parse(row.Types);
        _countries = Tally.Parse(row.Countries);
        _places = Tally.Parse(row.Places);
    }

    /// <summary>What the entity is found under, in order.</summary>
    public IEnumerable<string> Forms => _forms.Values;

    public string Name => _names.Top ?? _row.Id;

    public string? Type => _types.Top;

    public string? Country => _countries.Top;

    public string? Place => _places.Top;

    public IEnumerable<string> Aliases => _names.Values.Concat(_aliases.Values).Where(form => form != Name).Distinct().Order(StringComparer.Ordinal);

    public void Add(MentionRow mention)
    {
        Each((tally, values) => tally.Add(values), mention);
        var day = mention.Article[..8];
        if (_row.Articles == 0 || string.CompareOrdinal(day, _row.FirstSeen) < 0) _row.FirstSeen = day;
        if (_row.Articles == 0 || string.CompareOrdinal(day, _row.LastSeen) > 0) _row.LastSeen = day;
        _row.Articles++;
    }

    /// <summary>First and last day are left for the caller: they can only be told from the articles that remain.</summary>
    public void Remove(MentionRow mention)
    {
        Each((tally, values) => tally.Remove(values), mention);
        _row.Articles--;
    }

    public EntityRow ToRow()
    {
        (_row.Names, _row.Aliases, _row.Forms) = (_names.ToJson(), _aliases.ToJson(), _forms.ToJson());
        (_row.Types, _row.Countries, _row.Places) = (_types.ToJson(), _countries.ToJson(), _places.ToJson());
        return _row;
    }

    private void Each(Action<Tally, IEnumerable<string>> change, MentionRow mention)
    {
        change(_names, [mention.Name]);
        change(_aliases, MentionRow.ReadList(mention.Aliases));
        change(_forms, mention.Forms());
        change(_types, [mention.Type]);
        if (mention.Country is { } country) change(_countries, [country]);
        if (mention.Place is { } place) change(_places, [place]);
    }
}

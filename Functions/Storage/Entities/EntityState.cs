using Azure.Data.Tables;

namespace Dateline.Functions.Storage.Entities;

/// <summary>The rows of an entity that an article touches, as they were read.</summary>
/// <param name="Given">The article's part, as its document has it.</param>
/// <param name="Entity">The summary; null when no article names the entity.</param>
/// <param name="Mention">The article's part as it is kept; null when it is not.</param>
/// <param name="Month">The month of the article.</param>
public sealed record EntityState(MentionRow Given, EntityRow? Entity, MentionRow? Mention, MonthRow? Month)
{
    /// <param name="Row">The summary after the change.</param>
    /// <param name="Month">The month after the change.</param>
    /// <param name="Actions">The rows to write, in one transaction.</param>
    /// <param name="Names">The forms whose rows may have to be written or removed.</param>
    /// <param name="LacksDays">Whether the first or the last day has to be looked for.</param>
    public sealed record Changed(EntityRow Row, MonthRow Month, IReadOnlyList<TableTransactionAction> Actions, IReadOnlyList<string> Names, bool LacksDays)
    {
        /// <summary>The summary that stands after the change; null when there is none.</summary>
        public EntityRow? Entity => Row.Articles > 0 ? Row : null;
    }

    /// <summary>Puts a part in the place of the one that is kept; null takes it away.</summary>
    public Changed Change(MentionRow? mention)
    {
        var summary = new EntitySummary(Entity ?? new EntityRow { PartitionKey = Given.PartitionKey, Id = Given.Id });
        var month = Month ?? MonthRow.Of(Given);
        var known = summary.Forms.ToHashSet();
        if (Mention is not null)
        {
            summary.Remove(Mention);
            month.Count(Mention, -1);
        }

        if (mention is not null)
        {
            summary.Add(mention);
            month.Count(mention, 1);
        }

        var row = summary.ToRow();
        List<TableTransactionAction> actions =
        [
            Write(Mention, mention ?? Mention!, mention is not null),
            Write(Month, month, month.Days is not null || month.DaysPacked is not null),
            Write(Entity, row, row.Articles > 0),
        ];
        List<string> names = [.. mention?.Forms().Where(form => !known.Contains(form)) ?? [], .. Mention?.Forms() ?? []];
        var day = Given.Article[..8];
        return new(row, month, actions, names, mention is null && row.Articles > 0 && (day == row.FirstSeen || day == row.LastSeen));
    }

    private static TableTransactionAction Write(ITableEntity? before, ITableEntity row, bool stays) => (before, stays) switch
    {
        (null, _) => new(TableTransactionActionType.Add, row),
        (_, true) => new(TableTransactionActionType.UpdateReplace, row, before.ETag),
        _ => new(TableTransactionActionType.Delete, row, before.ETag),
    };
}

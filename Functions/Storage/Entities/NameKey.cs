using Azure.Data.Tables;
using Dateline.Intake.Normalising;

namespace Dateline.Functions.Storage.Entities;

/// <summary>
/// The keys under which names are looked up: partition <c>type|first letter</c>, row <c>folded name|entity</c>. Each name stands once
/// under its type and once under <see cref="AnyType"/>.
/// </summary>
public static class NameKey
{
    public const string AnyType = "ANY";

    /// <summary>Under which places are found by their position.</summary>
    public const string Map = "MAP";

    private const int MaxLength = 120;

    /// <summary>A name without case, accents and marks, cut to a length that no prefix search exceeds.</summary>
    public static string Fold(string name)
    {
        var folded = FoldedText.Fold(name);
        return folded.Length <= MaxLength ? folded : folded[..MaxLength].TrimEnd();
    }

    /// <summary>A folded name under a type, as summaries count them.</summary>
    public static string Form(string type, string folded) => $"{type}|{folded}";

    public static string Partition(string type, string folded) => $"{type}|{(char.IsLetterOrDigit(folded[0]) ? folded[..1] : "_")}";

    public static TableEntity Row(string form, string entityId)
    {
        var bar = form.IndexOf('|', StringComparison.Ordinal);
        var folded = form[(bar + 1)..];
        return new(Partition(form[..bar], folded), $"{Key.Escape(folded)}|{Key.Of(entityId)}") { ["Id"] = entityId, ["Form"] = form };
    }
}

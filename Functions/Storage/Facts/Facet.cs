namespace Dateline.Functions.Storage.Facts;

/// <summary>What facts can be asked for by.</summary>
public static class Facet
{
    public const string Any = "any";
    public const string Type = "type";
    public const string Kind = "kind";
    public const string Status = "status";
    public const string Actor = "actor";
    public const string Target = "target";
    public const string Speaker = "speaker";
    public const string Place = "place";
    public const string Cell = "cell";

    /// <summary>Whoever or wherever has a part in it, whichever part that is.</summary>
    public const string Party = "party";

    public const string Country = "country";
    public const string Source = "source";
    public const string Language = "language";
    public const string Least = "least";
}

namespace Dateline.Extraction.Syntax;

/// <summary>The tables of features that the networks look up, in the order they are stored.</summary>
internal enum FeatureTable : byte
{
    /// <summary>Word vectors learned from plain text, the same for both networks.</summary>
    Pretrained,

    /// <summary>Word vectors learned from the treebank.</summary>
    Word,

    /// <summary>Affix buckets.</summary>
    Affix,

    /// <summary>Shapes.</summary>
    Shape,

    /// <summary>Parts of speech.</summary>
    Tag,

    /// <summary>Relations.</summary>
    Relation,

    /// <summary>Distances and numbers of children.</summary>
    Distance,
}

/// <summary>What a network reads: one table a slot.</summary>
internal static class NetworkShape
{
    /// <summary>The number of tables.</summary>
    public const int Tables = 7;

    /// <summary>The number of values a distance can take.</summary>
    public const int Distances = 12;
}

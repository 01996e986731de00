namespace Dateline.Extraction.Resolution;

/// <summary>The anchors about a mention: how close they are named, on which side, behind which words.</summary>
internal sealed class AnchorSurroundings(ArticleNames names, AnchorMap anchors)
{
    private const int Reach = 12;
    private const int Nearest = 2;

    private static readonly Side Before = new("before", -1);
    private static readonly Side After = new("after", 1);
    private static readonly LeadWords OtherBy = new("other by");

    /// <summary>Adds the anchors and what of the surroundings speaks for each.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="found">The features of each anchor.</param>
    /// <param name="close">How closely the mention is surrounded by each.</param>
    public void Read(NamedMention mention, Dictionary<Anchor, HashSet<string>> found, Dictionary<Anchor, double> close)
    {
        Read(mention, Before, found, close);
        Read(mention, After, found, close);
    }

    /// <summary>The features of an anchor.</summary>
    public static HashSet<string> Of(Anchor anchor, Dictionary<Anchor, HashSet<string>> found)
    {
        if (!found.TryGetValue(anchor, out var features)) found[anchor] = features = [];
        return features;
    }

    private void Read(NamedMention mention, Side side, Dictionary<Anchor, HashSet<string>> found, Dictionary<Anchor, double> close)
    {
        var seen = new HashSet<Anchor>();
        for (var step = 1; step <= Reach; step++)
        {
            var at = mention.Index + step * side.Step;
            if (at < 0 || at >= names.Mentions.Count) return;
            var other = names.Mentions[at];
            if (anchors.At(other) is not { } anchor || !seen.Add(anchor)) continue;
            close[anchor] = close.GetValueOrDefault(anchor) + 1.0 / (1 + seen.Count);
            var features = Of(anchor, found);
            var isSame = names.SentenceOf(other) == names.SentenceOf(mention);
            features.Add((isSame ? side.InSentence : names.SameParagraph(other.Span.FirstToken, mention.Span.FirstToken) ? side.InParagraph : side.Far).At(seen.Count));
            if (!isSame || seen.Count > Nearest) continue;
            var (first, second) = side.Step < 0 ? (other, mention) : (mention, other);
            features.Add(side.By.Of(names, second));
            if (side.Step < 0) features.Add(OtherBy.Of(names, other));
            features.Add(side.Gap.At(second.Span.FirstToken - first.Span.EndToken));
        }
    }

    private sealed class Side(string name, int step)
    {
        public int Step { get; } = step;

        public Scale InSentence { get; } = new($"sentence {name}", 1, 2, 3);

        public Scale InParagraph { get; } = new($"paragraph {name}", 1, 2, 3);

        public Scale Far { get; } = new($"far {name}", 1, 2, 3);

        public Scale Gap { get; } = new($"gap {name}", 0, 2, 4, 7);

        public LeadWords By { get; } = new($"{name} by");
    }
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Resolution;

/// <summary>A mention under resolution. Index counts mentions in order of position.</summary>
internal sealed class NamedMention(int index, NameSpan span, string text)
{
    public int Index { get; } = index;

    public NameSpan Span { get; } = span;

    /// <summary>The words with single spaces.</summary>
    public string Text { get; } = text;

    /// <summary>The words folded.</summary>
    public string Key { get; } = Folding.Fold(text);

    /// <summary>The type, the tagger's until votes settle it.</summary>
    public EntityType Type { get; set; } = span.Type;

    /// <summary>Whether the words beside it leave no doubt of the type, so that nothing later changes it.</summary>
    public bool IsSettled { get; private set; }

    public bool IsPlace => Type is EntityType.Gpe or EntityType.Loc or EntityType.Fac;

    /// <summary>Gives it a type for good.</summary>
    public void Settle(EntityType type)
    {
        Type = type;
        IsSettled = true;
    }
}

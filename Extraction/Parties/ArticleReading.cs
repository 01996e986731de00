using Dateline.Extraction.Documents;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Parties;

/// <summary>One article with all that is known of it before its claims and events are read.</summary>
internal sealed class ArticleReading
{
    private readonly bool[] dated;

    /// <param name="tree">The trees of the article.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="dates">The dates it names, by position.</param>
    /// <param name="quotes">Its quotations, the marks left out, by position.</param>
    public ArticleReading(SyntaxTree tree, IReadOnlyList<Entity> entities, IReadOnlyList<DateMention> dates, IEnumerable<TextSpan> quotes)
    {
        Tree = tree;
        Dates = dates;
        Entities = new EntityIndex(tree.Text, entities);
        Quoted = Cover(quotes);
        dated = Cover(dates.Select(date => new TextSpan(date.Start, date.End)));
        Clauses = new ClauseReader(tree);
        Parties = new PartyReader(tree, Entities, new Antecedents(tree, Entities, Quoted));
    }

    public TokenizedText Text => Tree.Text;

    public SyntaxTree Tree { get; }

    public EntityIndex Entities { get; }

    public IReadOnlyList<DateMention> Dates { get; }

    /// <summary>The day of publication; null when it is not known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whether each token stands inside quotation marks.</summary>
    public bool[] Quoted { get; }

    /// <summary>Whether a token is part of a date.</summary>
    public bool IsDate(int token) => dated[token] || NearbyNouns.IsDay(Text[token]);

    public ClauseReader Clauses { get; }

    public PartyReader Parties { get; }

    private bool[] Cover(IEnumerable<TextSpan> spans)
    {
        var covered = new bool[Text.Tokens.Length];
        foreach (var span in spans)
        {
            for (var token = Text.TokenAt(span.Start); token < covered.Length && Text.Tokens[token].Start < span.End; token++) covered[token] = true;
        }

        return covered;
    }
}

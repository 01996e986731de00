using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>The places that an article names, in the order of their mentions: where it is when an event is told.</summary>
internal sealed class NamedPlaces(ArticleReading reading, RoleHistory history, List<int> places, int dateline)
{
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    /// <summary>The last mentions before a trigger, the latest first.</summary>
    public IEnumerable<int> Before(int trigger, int most)
    {
        for (var (i, back) = (Before(trigger), 0); i >= 0 && back < most; i--, back++) yield return places[i];
    }

    /// <summary>How many other places have been named since a place was, up to 4; 5 for one that is named only later.</summary>
    public uint Recency(int token, int trigger)
    {
        var between = 0u;
        for (var i = Before(trigger); i >= 0 && between < 4; i--)
        {
            if (history.IsSame(places[i], token)) return between;
            between++;
        }

        return token > trigger ? 5 : between;
    }

    /// <summary>Whether a place is where the report was filed.</summary>
    public bool IsDateline(int token) => history.IsSame(token, dateline);

    /// <summary>Whether the headline names a place.</summary>
    public bool Headlined(int token)
    {
        foreach (var place in places)
        {
            if (!text.HasTitle || text.Tokens[place].Start >= text.Paragraphs[0].End) return false;
            if (history.IsSame(place, token)) return true;
        }

        return false;
    }

    /// <summary>The noun by which the trigger's sentence speaks of a place named before: "the town", "the island"; 0 when there is none.</summary>
    public uint Described(int trigger)
    {
        foreach (var child in tree.Children(trigger))
        {
            if (tree.RelationOf(child) is Relation.Obl or Relation.Nmod or Relation.Obj && reading.Entities[child] is null && tree.Child(child, Relation.Det) >= 0 && (NounKinds.Of(text[child]) & NounKind.Place) != 0) return FeatureKeys.Word(text[child]);
        }

        return 0;
    }

    private int Before(int trigger)
    {
        var at = places.BinarySearch(trigger);
        return at >= 0 ? at : ~at - 1;
    }
}

using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What speaks for the text not telling a party: how many could be meant, and what is left unsaid of such events.</summary>
internal sealed class NobodyFeatures(ArticleReading reading, EventWords words, RoleCandidates candidates, RoleHistory history, Genre genre)
{
    private readonly SyntaxTree tree = reading.Tree;
    private readonly TokenizedText text = reading.Text;

    /// <summary>Adds what speaks for leaving a role unsaid.</summary>
    public void Collect(FeatureKeys keys, EventRole role, Trigger trigger, int sentence, uint shape)
    {
        var (r, type) = ((uint)role, (uint)trigger.Rule.Type);
        uint here = 0, before = 0;
        foreach (var candidate in candidates.Listed)
        {
            if (candidate.Origin == RoleOrigin.Sentence) here++;
            else if (candidate.Origin == RoleOrigin.Before) before++;
        }

        keys.Add(70, r, RoleFeatures.Bucket((int)here), Math.Min(before, 2));
        keys.Add(71, r, Math.Min(here, 3), type);
        keys.Add(72, r, (uint)genre, type);
        var headline = text.HasTitle && text.Sentences[sentence].Paragraph == 0 ? 1u : 0;
        keys.Add(73, r, headline, type, shape);
        keys.Add(74, r, reading.Quoted[trigger.Token] ? 1u : 0, type);
        keys.Add(75, r, (uint)tree.RelationOf(trigger.Token), shape);
        keys.Add(76, r, words.Stem(tree.Head(trigger.Token)), shape);
        keys.Add(77, r, FeatureKeys.Word(trigger.Rule.Lemma), shape, headline);
        keys.Add(78, r, history.Unsaid(role));
        keys.Add(79, r, history.Unsaid(role), type);
    }
}

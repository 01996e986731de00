using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Parties;

/// <summary>Finds the nouns around a verb by their places, where the parser has hung them elsewhere.</summary>
internal static class NearbyNouns
{
    /// <summary>The noun before a finite verb that the parser gave no subject; what stands between commas is passed over.</summary>
    public static int Before(SyntaxTree tree, int verb)
    {
        var token = verb - 1;
        while (token >= 0 && tree.Tag(token) is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part) token--;
        if (token > 0 && tree.Text[token] is ",")
        {
            var open = token - 1;
            while (open > 0 && open > token - 25 && tree.Text[open] is not ("," or "." or "”" or "\"")) open--;
            if (open <= 0 || tree.Text[open] is not ",") return -1;
            token = open - 1;
        }

        for (; token >= 0 && token > verb - 40 && tree.Tag(token) is not (PartOfSpeech.Punct or PartOfSpeech.Verb or PartOfSpeech.Sconj or PartOfSpeech.Cconj); token--)
        {
            if (tree.Tag(token) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num) || tree.RelationOf(token) is Relation.NmodPoss) continue;
            var before = token - 1;
            while (before >= 0 && tree.Tag(before) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Propn or PartOfSpeech.Noun && !IsDay(tree.Text[before])) before--;
            if (before >= 0 && IsDay(tree.Text[before])) return token;
            if (before < 0 || tree.Tag(before) != PartOfSpeech.Adp) return token;
            token = before;
        }

        return -1;
    }

    /// <summary>The verb that a noun hangs on, directly or through other nouns; -1 when there is none near.</summary>
    public static int Governor(SyntaxTree tree, int noun)
    {
        var token = noun;
        for (var steps = 0; steps < 4 && token >= 0; steps++, token = tree.Head(token))
        {
            if (tree.Tag(token) == PartOfSpeech.Verb) return token;
        }

        return -1;
    }

    /// <summary>Whether a word names a day.</summary>
    public static bool IsDay(ReadOnlySpan<char> word) => word is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "yesterday" or "today" or "tomorrow";

    /// <summary>The noun that an apposition or a prepositional phrase belongs to.</summary>
    public static int Above(SyntaxTree tree, int noun)
    {
        for (var steps = 0; steps < 4 && tree.Head(noun) >= 0 && tree.Head(noun) < noun && tree.RelationOf(noun) is Relation.Appos or Relation.Nmod && tree.Tag(tree.Head(noun)) is not (PartOfSpeech.Verb or PartOfSpeech.Aux); steps++) noun = tree.Head(noun);

        // "Relatives who had gathered at the port accused": out of the relative clause.
        var verb = tree.Head(noun);
        return verb >= 0 && tree.RelationOf(noun) is Relation.Obj or Relation.Obl && tree.RelationOf(verb) == Relation.AclRelcl && tree.Head(verb) is >= 0 and var described && described < verb ? described : noun;
    }
}

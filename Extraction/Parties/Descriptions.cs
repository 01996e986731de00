using Dateline.Extraction.Documents;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Parties;

/// <summary>
/// Finds whom a description with "the" means: "the governor" the person who is said to be one, "the ministry" the one so called, "the
/// group" the armed group named last.
/// </summary>
internal sealed class Descriptions(SyntaxTree tree, EntityIndex entities)
{
    // How far back a body without a telling name is looked for, in sentences.
    private const int Memory = 4;
    private const int LongestNoun = 24;

    // How many of those that a noun could mean are looked at.
    private const int Most = 8;

    // Offices that another word makes less of, or more.
    private static readonly string[] Lesser = ["prime", "vice", "deputy", "assistant", "former", "acting"];

    private static readonly Comparer<(int Start, Entity Entity)> ByStart = Comparer<(int Start, Entity Entity)>.Create((one, other) => one.Start.CompareTo(other.Start));

    private readonly TokenizedText text = tree.Text;
    private readonly Dictionary<string, List<(int Start, Entity Entity)>> holders = Index(entities.All, one => Heading(one.Role)), named = Index(entities.All, one => one.Type == EntityType.Person ? null : Heading(one.Name));

    private readonly Dictionary<int, Entity?> known = [];

    /// <summary>The entity that the phrase of a noun means; null when it names none by description.</summary>
    public Entity? Meant(int head)
    {
        if (known.TryGetValue(head, out var entity)) return entity;
        return known[head] = IsDescription(head) ? Search(head) : null;
    }

    private Entity? Search(int head)
    {
        var noun = text[head].ToString().ToLowerInvariant();
        if (Nearest(holders, noun, one => Holds(one, noun, head), head) is { } holder) return holder;
        if (DescriptionClass.IsCalled(noun) && Nearest(named, noun, one => AgreesWith(one, one.Name, head), head) is { } called) return called;
        return DescriptionClass.Of(noun) is { } sort ? Latest(head, one => sort.Fits(one) && AgreesWith(one, null, head)) : null;
    }

    /// <summary>"The governor", "the rebel group": with "the", without a clause or phrase that tells it from others.</summary>
    private bool IsDescription(int head)
    {
        if (tree.Tag(head) != PartOfSpeech.Noun || text[head].Length > LongestNoun || tree.Child(head, Relation.Det) is not (>= 0 and var article) || text[article] is not ("the" or "The")) return false;
        foreach (var child in tree.Children(head))
        {
            // "Accused the governor of lying", "of theft": what he is said to have done tells him from nobody.
            if (child > head && !text[child].EndsWith("ing") && !IsAccused(head) && tree.RelationOf(child) is Relation.Nmod or Relation.Acl or Relation.AclRelcl or Relation.Appos or Relation.Conj or Relation.Flat) return false;
            if (child < head && (tree.RelationOf(child) is Relation.NmodPoss or Relation.Nummod || text[child] is "other" or "second" or "third" or "first" or "last" or "next" or "new" or "rival" or "opposing" or "former" or "same" or "only" or "entire" or "whole")) return false;
        }

        return true;
    }

    private bool IsAccused(int head) => tree.Head(head) is >= 0 and var verb && text[verb].StartsWith("accus");

    /// <summary>Whether one has the office or trade of a description: "the minister" is no prime minister, "the president" no vice president.</summary>
    private bool Holds(Entity one, string noun, int head)
    {
        if (one.Type == EntityType.Person && ((NounKinds.Of(noun) & NounKind.Person) == 0 || DescriptionClass.Of(noun) is not null)) return false;
        foreach (var word in Lesser)
        {
            if (HasWord(one.Role, word) && !HasBefore(head, word)) return false;
        }

        return AgreesWith(one, one.Role, head);
    }

    private static bool HasWord(ReadOnlySpan<char> phrase, ReadOnlySpan<char> word)
    {
        foreach (var range in phrase.SplitAny(' ', '-', ','))
        {
            if (phrase[range].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private bool HasBefore(int head, string word)
    {
        for (var token = Math.Max(0, head - 3); token < head; token++)
        {
            if (text[token].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether each word before a noun can be said of one: "the Iraqi minister" is no Iranian, "the interior minister" has no other office.</summary>
    private bool AgreesWith(Entity one, string? words, int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (child > head || tree.RelationOf(child) is not (Relation.Amod or Relation.Compound or Relation.Nmod)) continue;
            if (HasWord(words, text[child]) || (words is null && DescriptionClass.MayPrecede(text[child].ToString().ToLowerInvariant()))) continue;
            if (entities[child] is not { Country: not null } owner || owner == one || owner.Country != one.Country) return false;
        }

        return true;
    }

    /// <summary>The one with a word that is named last before a noun; the only one when it is named later.</summary>
    private Entity? Nearest(Dictionary<string, List<(int Start, Entity Entity)>> index, string word, Func<Entity, bool> fits, int head)
    {
        if (!index.TryGetValue(word, out var places)) return null;
        var at = places.BinarySearch((text.Tokens[head].Start, places[0].Entity), ByStart);
        if (at < 0) at = ~at;
        for (var i = at - 1; i >= Math.Max(0, at - Most); i--)
        {
            if (fits(places[i].Entity)) return places[i].Entity;
        }

        return at == 0 && fits(places[0].Entity) && places.TrueForAll(place => place.Entity == places[0].Entity) ? places[0].Entity : null;
    }

    /// <summary>The last word of a role or name before what it is of: "Committee" of "International Committee of the Red Cross".</summary>
    private static string? Heading(string? phrase)
    {
        if (phrase is null) return null;
        var end = phrase.Length;
        foreach (var preposition in (ReadOnlySpan<string>)[" of ", " for ", " at ", " in ", " to ", " with ", " from ", ","])
        {
            if (phrase.IndexOf(preposition, StringComparison.Ordinal) is > 0 and var at && at < end) end = at;
        }

        var last = phrase.LastIndexOf(' ', end - 1);
        return phrase[(last + 1)..end];
    }

    private static Dictionary<string, List<(int Start, Entity Entity)>> Index(IReadOnlyList<Entity> all, Func<Entity, string?> phrase)
    {
        var index = new Dictionary<string, List<(int Start, Entity Entity)>>();
        foreach (var one in all)
        {
            if (one.Type is not (EntityType.Person or EntityType.Org or EntityType.Group or EntityType.Fac) || phrase(one) is not { Length: > 0 } heading) continue;
            if (!index.TryGetValue(Rank(heading), out var places)) index.Add(Rank(heading), places = []);
            places.AddRange(one.Mentions.Select(mention => (mention.Start, one)));
        }

        foreach (var places in index.Values) places.Sort(ByStart);
        return index;
    }

    /// <summary>The one named last in the sentences before, subjects first.</summary>
    private Entity? Latest(int head, Func<Entity, bool> fits)
    {
        var sentence = text.SentenceAt(text.Tokens[head].Start);
        for (var back = 0; back <= Memory && sentence - back >= 0; back++)
        {
            var range = text.Sentences[sentence - back];
            Entity? best = null;
            var isSubject = false;
            for (var token = range.FirstToken; token < (back == 0 ? head : range.EndToken); token++)
            {
                if (entities[token] is not { } one || tree.RelationOf(token) is Relation.Compound or Relation.Flat or Relation.Amod || !fits(one)) continue;
                var subject = tree.RelationOf(token) is Relation.Nsubj or Relation.NsubjPass;
                if (best is not null && isSubject && !subject) continue;
                (best, isSubject) = (one, subject);
            }

            if (best is not null) return best;
        }

        return null;
    }

    /// <summary>A word of a role in lower case, ranks in full.</summary>
    private static string Rank(string word) => word.ToLowerInvariant() switch
    {
        "gen." or "gen" => "general",
        "col." or "col" => "colonel",
        "maj." or "maj" => "major",
        "capt." or "capt" => "captain",
        "lt." or "lt" => "lieutenant",
        "sgt." or "sgt" => "sergeant",
        "cpl." or "cpl" => "corporal",
        "gov." or "gov" => "governor",
        "sen." or "sen" => "senator",
        "rep." or "rep" => "representative",
        "prof." or "prof" => "professor",
        var other => other,
    };
}

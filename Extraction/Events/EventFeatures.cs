using Dateline.Extraction.Documents;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What stands around a word that may report an event: as the keys of features.</summary>
internal sealed class EventFeatures
{
    private const int Near = 5;

    // A list without a full stop can be one sentence of any length.
    private const int Far = 80;
    private readonly ArticleReading reading;
    private readonly EventWords words;
    private readonly SyntaxTree tree;
    private readonly TokenizedText text;
    private readonly uint genre;
    private readonly NeighbourFeatures neighbours;
    private readonly FeatureKeys keys = new();
    private readonly Dictionary<uint, uint> told = [];
    private int toldTo;

    public EventFeatures(ArticleReading reading, EventWords words, Genre genre)
    {
        (this.reading, this.words, this.genre) = (reading, words, (uint)genre);
        (tree, text, neighbours) = (reading.Tree, reading.Text, new NeighbourFeatures(reading.Tree, words));
    }

    /// <summary>The keys of the candidate's features; good until the next call. Candidates come in the order of their sentences.</summary>
    public ReadOnlySpan<uint> Collect(EventCandidate candidate)
    {
        keys.Clear();
        Patterns(candidate);
        neighbours.Collect(keys, candidate);
        Position(candidate);
        Context(candidate.Token, candidate.Sentence);
        return keys.Keys;
    }

    /// <summary>What the rules say of the candidate.</summary>
    private void Patterns(EventCandidate candidate)
    {
        var stem = words.Stem(candidate.Token);
        var noun = candidate.Clause is null;
        var type = candidate.Fits is { } fits ? (uint)fits.Rule.Type + 1 : 0;
        var status = candidate.Status is { } known ? (uint)known + 1 : 0;
        keys.Add(1, noun);
        keys.Add(2, noun, words[candidate.Token]);
        keys.Add(3, stem);
        keys.Add(4, type, status);
        keys.Add(6, status);
        keys.Add(7, noun, status, candidate.Clause is { } own ? FeatureKeys.Word(own.Modal) : 0);
        keys.Add(5, stem, status);
        keys.Add(10, candidate.Allowed, type);
        keys.Add(11, candidate.Allowed, type, genre);
        keys.Add(12, candidate.Allowed, type, stem);
        if (candidate.Fits is { } found)
        {
            if (found.Rule.Mode is { } mode) keys.Add(13, FeatureKeys.Word(mode), type);
            keys.Add(14, found.Rule.Political, type, found.Actor >= 0 ? 1u : 0, found.Target >= 0 ? 1u : 0);
            keys.Add(15, type, words.Kind(found.Actor));
            keys.Add(16, type, words.Kind(found.Target));
        }

        var seen = 0u;
        foreach (var (rule, _) in EventRule.All.Find(text[candidate.Token]))
        {
            var bit = 1u << (int)rule.Type;
            if (rule.IsNoun != noun || (seen & bit) != 0) continue;
            seen |= bit;
            keys.Add(17, (uint)rule.Type, type);
        }

        keys.Add(18, seen == 0);
    }

    private void Position(EventCandidate candidate)
    {
        var (token, sentence) = (candidate.Token, candidate.Sentence);
        var noun = candidate.Clause is null;
        var stem = words.Stem(token);
        var relation = (uint)tree.RelationOf(token);
        var head = tree.Head(token);
        keys.Add(70, noun, relation);
        keys.Add(71, words.Stem(head), relation);
        if (noun) keys.Add(72, words.Stem(head), relation, stem);
        var headline = text.HasTitle && sentence.Paragraph == 0;
        keys.Add(73, noun, headline ? 9u : (uint)Math.Min(6, sentence.Paragraph));
        keys.Add(74, headline, stem);
        keys.Add(75, reading.Quoted[token]);
        keys.Add(76, reading.Quoted[token], candidate.Fits is { } fits ? (uint)fits.Rule.Type + 1 : 0);
        keys.Add(77, (uint)tree.Tag(token));
        keys.Add(78, noun, genre);
        keys.Add(79, stem, genre);
        var above = 0u;
        for (var (at, steps) = (token, 0); steps < 3 && tree.Head(at) >= 0; at = tree.Head(at), steps++) above = (above * 64) + (uint)tree.RelationOf(at) + 1;
        keys.Add(80, above);
        keys.Add(81, words[tree.Child(token, Relation.Mark)], noun ? 1u : 0);
        if (noun || Aims.Before(reading, token, sentence) is not (>= 0 and var aim)) return;
        keys.Add(82, words.Stem(aim));
        keys.Add(83, Aims.StatusOf(text[aim]) is { } aimed ? (uint)aimed + 1 : 0, candidate.Status is { } status ? (uint)status + 1 : 0);
    }

    private void Context(int token, Sentence sentence)
    {
        bool dated = false, group = false;
        uint people = 0, places = 0, others = 0, before = 0;
        for (var at = Math.Max(sentence.FirstToken, token - Far); at < Math.Min(sentence.EndToken, token + Far); at++)
        {
            dated |= reading.IsDate(at);
            if (at != token && words.IsListed(at)) (others, before) = (others + 1, before + (at < token ? 1u : 0));
            if (reading.Entities[at] is { } entity)
            {
                group |= entity.Type == EntityType.Group;
                if (entity.Type == EntityType.Person) people = 1;
                else if (entity.Type is EntityType.Gpe or EntityType.Loc or EntityType.Fac) places = 1;
            }
            else if (Math.Abs(at - token) < Near && at != token && tree.Tag(at) is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj)
            {
                keys.Add(90, at < token, words[at]);
            }
        }

        keys.Add(91, group);
        keys.Add(92, dated);
        keys.Add(93, dated, people, places);
        keys.Add(94, (uint)Math.Min(6, (sentence.EndToken - sentence.FirstToken) / 6));
        keys.Add(95, Math.Min(others, 4), Math.Min(before, 3));
        var repeated = Math.Min(Told(token, sentence), 3);
        keys.Add(96, repeated);
        keys.Add(97, repeated, (uint)tree.Tag(token));
    }

    /// <summary>How often the word, or one of its root, was met in the sentences before.</summary>
    private uint Told(int token, Sentence sentence)
    {
        for (; toldTo < sentence.FirstToken; toldTo++)
        {
            if (tree.Tag(toldTo) is PartOfSpeech.Verb or PartOfSpeech.Noun) told[words.Stem(toldTo)] = told.GetValueOrDefault(words.Stem(toldTo)) + 1;
        }

        return told.GetValueOrDefault(words.Stem(token));
    }
}

using Dateline.Extraction.Claims;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What tells how an event is told: on whose word it stands, and what the words above it make of it.</summary>
internal sealed class StatusFeatures
{
    private const int Highest = 10;
    private const int Window = 12;
    private const int Next = 4;

    // How many words of a source are looked at.
    private const int Longest = 8;
    // Who counts the dead and takes no side.
    private static readonly HashSet<string> Counters =
        new("health hospital hospitals medic medics doctor doctors surgeon surgeons coroner ambulance rescue rescuers paramedics firefighters morgue crescent".Split(' '), StringComparer.OrdinalIgnoreCase);

    private readonly ArticleReading reading;
    private readonly EventWords words;
    private readonly SyntaxTree tree;
    private readonly ILookup<int, Claim> claims;
    private readonly OutlookFeatures outlook;
    private readonly FeatureKeys keys = new();

    public StatusFeatures(ArticleReading reading, EventWords words, IReadOnlyList<Claim> claims)
    {
        (this.reading, this.words, tree) = (reading, words, reading.Tree);
        outlook = new OutlookFeatures(reading, words, claims);
        this.claims = claims.ToLookup(claim => reading.Text.SentenceAt(claim.Start));
    }

    /// <summary>The features of a candidate that decide its type, and those that tell of its status; good until the next call.</summary>
    public ReadOnlySpan<uint> Collect(EventCandidate candidate, EventType type, ReadOnlySpan<uint> shared)
    {
        keys.Clear();
        keys.Add(shared);
        Claims(candidate, type);
        Above(candidate, type);
        outlook.Collect(keys, candidate, type);
        Before(candidate.Token, candidate.Sentence);
        if (candidate.Clause is null) Governor(candidate.Token, type);
        else Ahead(128, candidate.Token, type);
        return keys.Keys;
    }

    /// <summary>"The health ministry said 40 had been killed": whether all that is said of a deed is said by who counts the dead, in words of the article's own.</summary>
    public bool IsCounted(EventCandidate candidate)
    {
        var said = claims[reading.Text.SentenceAt(candidate.Sentence.Start)].ToList();
        return said.Count > 0 && !reading.Quoted[candidate.Token] && said.TrueForAll(claim => claim is { Stance: Stance.Said, Source: { } source } && Array.Exists(source.Text.Split(' '), Counters.Contains));
    }

    /// <summary>On whose word the sentence stands.</summary>
    private void Claims(EventCandidate candidate, EventType type)
    {
        var (sentence, count) = (reading.Text.SentenceAt(candidate.Sentence.Start), 0u);
        foreach (var claim in claims[sentence])
        {
            count++;
            var stance = (uint)claim.Stance;
            keys.Add(110, stance, (uint)type);
            keys.Add(111, stance, FeatureKeys.Word(claim.Cue));
            if (claim.Source is not { } source) continue;
            var own = IsOwn(source, candidate.Clause?.Agent ?? candidate.Fits?.Actor ?? -1) ? 1u : 0;
            keys.Add(129, stance, own, (uint)type);
            keys.Add(146, stance, IsOwn(source, candidate.Clause?.Patient ?? candidate.Fits?.Target ?? -1) ? 1u : 0, (uint)type);
            Words(source.Text, stance);
            keys.Add(130, stance, (uint)Math.Min(4, candidate.Sentence.Paragraph), (uint)type);
            var kind = source.Entity is { } id ? FeatureKeys.Word(id.AsSpan(0, Math.Min(4, id.Length))) : 0;
            var head = FeatureKeys.Word(source.Text.AsSpan(source.Text.LastIndexOf(' ') + 1));
            keys.Add(112, stance, kind, (uint)type);
            keys.Add(113, stance, head);
            keys.Add(114, stance, head, (uint)type);
        }

        keys.Add(115, Math.Min(count, 2), reading.Quoted[candidate.Token] ? 1u : 0, (uint)type);
    }

    /// <summary>Whether who speaks is who is said to have done or suffered it: by the same entity.</summary>
    private bool IsOwn(Party source, int party) => source.Entity is { } id && party >= 0 && reading.Parties.Read(party)?.Entity == id;

    /// <summary>A health ministry counts the dead, a defence ministry wages the war: each word of a source tells which it is.</summary>
    private void Words(ReadOnlySpan<char> source, uint stance)
    {
        var (count, before) = (0, 0u);
        foreach (var range in source.Split(' '))
        {
            if (++count > Longest) return;
            var stem = EventWords.Stem(source[range]);
            keys.Add(147, stance, stem);
            keys.Add(148, stance, before, stem);
            before = stem;
        }
    }

    /// <summary>The words before: those next to it by their place, and further off the verbs and small words that make of a deed a wish, a denial or a condition.</summary>
    private void Before(int token, Sentence sentence)
    {
        var stops = 0u;
        for (var at = token - 1; at >= Math.Max(sentence.FirstToken, token - Window); at--)
        {
            if (token - at <= Next) keys.Add(133, words[at], (uint)(token - at));
            if (tree.Tag(at) == PartOfSpeech.Punct) stops++;
            else if (tree.Tag(at) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Sconj or PartOfSpeech.Part or PartOfSpeech.Adp)
            {
                keys.Add(134, words[at], Math.Min(stops, 2));
                keys.Add(135, words[at], tree.Tag(token) == PartOfSpeech.Verb ? 1u : 0);
            }
        }

        if (token + 1 < sentence.EndToken) keys.Add(136, words[token + 1]);
    }

    /// <summary>The words that the candidate hangs on, up to who says it.</summary>
    private void Above(EventCandidate candidate, EventType type)
    {
        var noun = candidate.Clause is null ? 1u : 0;
        for (var (token, steps) = (candidate.Token, 0u); steps < Highest; steps++)
        {
            if (Aside(token) is >= 0 and var aside) Speech(aside, 20, noun, candidate, type);
            var head = tree.Head(token);
            if (head < candidate.Sentence.FirstToken) break;
            var relation = (uint)tree.RelationOf(token);
            if (Attitudes.Cue(reading, head) is not null)
            {
                Speech(head, relation, noun, candidate, type);
                break;
            }

            if (steps < 3) keys.Add(116, words.Stem(head), relation, noun);
            token = head;
        }
    }

    private void Speech(int verb, uint relation, uint noun, EventCandidate candidate, EventType type)
    {
        var stance = (uint)Attitudes.Cue(reading, verb)!.Stance;
        keys.Add(117, stance, relation, noun, (uint)type);
        keys.Add(131, verb < candidate.Token ? 1u : 0, stance, (uint)type, (uint)Math.Min(4, candidate.Sentence.Paragraph));
        keys.Add(118, words[verb], relation, noun);
        var speaker = tree.Child(verb, Relation.Nsubj);
        keys.Add(119, words.Kind(speaker), stance, relation);
        keys.Add(120, words.Kind(speaker), stance, (uint)type);
        keys.Add(121, words[speaker], stance, (uint)type);
        keys.Add(122, words[speaker], stance, relation);
    }

    /// <summary>"Rebels shelled the town, residents said": the speech that hangs on what is said.</summary>
    private int Aside(int token) => tree.Child(token, Relation.Parataxis) is >= 0 and var aside && Attitudes.Cue(reading, aside) is not null ? aside : -1;

    /// <summary>The verb of a noun: "talks are to open", "will hold a march".</summary>
    private void Governor(int noun, EventType type)
    {
        var verb = tree.Head(noun);
        if (verb < 0 || !reading.Clauses.IsVerbal(verb)) return;
        var clause = reading.Clauses.Read(verb, VerbForm.Past);
        var shape = (clause.Negated ? 1u : 0) | (clause.Infinitive ? 2u : 0) | (clause.Passive ? 4u : 0) | (clause.Perfect ? 8u : 0);
        keys.Add(124, FeatureKeys.Word(clause.Modal), (uint)tree.RelationOf(noun), shape);
        keys.Add(125, words.Stem(verb), (uint)tree.RelationOf(noun), shape);
        Ahead(126, verb, type);
    }

    /// <summary>What stands before the "to" of an infinitive: "is to hold", "due to open".</summary>
    private void Ahead(byte name, int verb, EventType type)
    {
        if (verb < 2 || reading.Text[verb - 1] is not ("to" or "To")) return;
        keys.Add(name, words[verb - 2]);
        keys.Add((byte)(name + 1), words[verb - 2], (uint)type);
    }
}

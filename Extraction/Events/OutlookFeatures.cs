using Dateline.Extraction.Claims;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Learning;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>What tells that an event is still to come, is only wished or feared, or did not happen, as the keys of features.</summary>
internal sealed class OutlookFeatures
{
    private const int Highest = 4;
    private const int Window = 8;
    private static readonly HashSet<string>[] Classes =
        [Attitudes.Plans, Attitudes.Demands, Attitudes.Hindrances, Attitudes.Mandates, Attitudes.Threats, Attitudes.Hearsay, Attitudes.Remarks];

    private readonly ArticleReading reading;
    private readonly EventWords words;
    private readonly SyntaxTree tree;
    private readonly TokenizedText text;
    private readonly EventDates dates;
    private readonly string published;
    private readonly uint disputed;

    public OutlookFeatures(ArticleReading reading, EventWords words, IReadOnlyList<Claim> claims)
    {
        (this.reading, this.words, tree, text) = (reading, words, reading.Tree, reading.Text);
        dates = new EventDates(reading);
        published = reading.Published is { } day ? FormattableString.Invariant($"{day:yyyy-MM-dd}") : "";
        disputed = (uint)Math.Min(3, claims.Count(claim => claim.Stance is Stance.Claimed or Stance.Denied or Stance.Unconfirmed));
    }

    /// <summary>Adds what tells of a candidate of a type; candidates come in the order of their sentences.</summary>
    public void Collect(FeatureKeys keys, EventCandidate candidate, EventType type)
    {
        var (token, kind, noun) = (candidate.Token, (uint)type, candidate.Clause is null ? 1u : 0);
        var when = When(dates.Find(token, candidate.Sentence));
        keys.Add(137, when, noun, FeatureKeys.Word(candidate.Clause?.Modal ?? ""));
        keys.Add(138, when, kind);
        Above(keys, token, kind, noun);
        Before(keys, token, candidate.Sentence, noun);
        var nothing = IsNothing(candidate) ? 1u : 0;
        keys.Add(142, nothing, reading.Quoted[token] ? 1u : 0, noun);
        if (nothing > 0) keys.Add(143, kind);
        keys.Add(144, disputed, kind);
    }

    /// <summary>The verbs above that make of a deed a plan, a demand, a threat.</summary>
    private void Above(FeatureKeys keys, int token, uint kind, uint noun)
    {
        for (var (at, steps) = (token, 0u); steps < Highest && tree.Head(at) is >= 0 and var head; at = head, steps++)
        {
            var attitude = Attitude(head);
            if (attitude == 0) continue;
            keys.Add(139, attitude, (uint)tree.RelationOf(at), noun, steps);
            keys.Add(140, attitude, kind, noun);
            return;
        }
    }

    /// <summary>The nearest such verb before, whatever the parser made of the sentence.</summary>
    private void Before(FeatureKeys keys, int token, Sentence sentence, uint noun)
    {
        for (var at = token - 1; at >= Math.Max(sentence.FirstToken, token - Window); at--)
        {
            if (Attitude(at) is not (> 0 and var attitude)) continue;
            keys.Add(141, attitude, (uint)Math.Min(4, token - at), noun);
            keys.Add(145, attitude, words[at + 1], noun);
            return;
        }
    }

    /// <summary>"Nobody was shot", "not one shell fell", "there was no attack", "we shot no civilians".</summary>
    private bool IsNothing(EventCandidate candidate) => IsNone(candidate.Token) || (candidate.Clause is { } clause && (IsNone(clause.Agent) || IsNone(clause.Patient)));

    private bool IsNone(int token)
    {
        if (token < 0) return false;
        if (text[token] is "nobody" or "Nobody" or "none" or "None" or "nothing" or "Nothing") return true;
        foreach (var child in tree.Children(token))
        {
            if (child < token && text[child] is "no" or "No" or "not" or "Not" or "never") return true;
        }

        return tree.Tag(token) == PartOfSpeech.Noun && token > 1 && text[token - 1] is "a" or "an" or "one" && text[token - 2] is "not" or "Not";
    }

    /// <summary>Whether a day is still to come: 1 for the past, 2 for the day of publication, 3 for the future; 0 when that is not known.</summary>
    private uint When(string? date)
    {
        if (date is null || published.Length == 0) return 0;
        var length = Math.Min(published.Length, date.AsSpan().IndexOf('/') is >= 0 and var end ? end : date.Length);
        if (date.AsSpan(0, length).Contains('W')) return 0;
        return (uint)(2 + Math.Sign(string.CompareOrdinal(date, 0, published, 0, length)));
    }

    private uint Attitude(int token)
    {
        var classes = 0u;
        for (var i = 0; i < Classes.Length; i++) classes |= Attitudes.IsOne(text, token, Classes[i]) ? 1u << i : 0;
        return classes;
    }
}

using Dateline.Extraction.Facts;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Tagging;

namespace Dateline.Extraction.Events;

/// <summary>The word vectors of a word that may report an event, of its parties, and of what the article is about.</summary>
internal sealed class EventVectors
{
    private readonly TokenVectors vectors;

    public EventVectors(ArticleReading reading, WordVectors words)
    {
        vectors = new TokenVectors(reading.Text, reading.Tree, words, parts: 4);
        vectors.SetTopic(3);
    }

    /// <summary>The vectors of the word, its object and its subject, and what the article is about, end to end; good until the next call.</summary>
    public ReadOnlySpan<float> Read(EventCandidate candidate)
    {
        vectors.Set(0, candidate.Token);
        vectors.Set(1, candidate.Clause?.Patient ?? candidate.Fits?.Target ?? -1);
        vectors.Set(2, candidate.Clause?.Agent ?? candidate.Fits?.Actor ?? -1);
        return vectors.All;
    }
}

using Dateline.Extraction.Parties;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Facts;

/// <summary>A cue with who reports there.</summary>
/// <param name="At">The cue and the speaker's words.</param>
/// <param name="Party">The speaker.</param>
internal readonly record struct Attributed(Attribution At, Antecedent Party);

/// <summary>Who reports in an article, at every cue outside quotations, by position. Read once; linear in the number of tokens.</summary>
internal sealed class Attributions
{
    // How far back, in tokens, the clause of a cue may begin.
    private const int Reach = 160;

    private readonly List<Attributed> found = [];

    /// <param name="context">The article, its quotations known.</param>
    /// <param name="reading">Its trees and parties.</param>
    public Attributions(FactContext context, ArticleReading reading)
    {
        var reader = new AttributionReader(context);
        Log = new SpeakerLog(context, reading);
        foreach (var sentence in context.Text.Sentences)
        {
            for (var cue = sentence.FirstToken; cue < sentence.EndToken; cue++)
            {
                if (context.IsQuoted(cue) || context.EntityAt(cue) is not null || !context.Is(cue, WordClass.Say | WordClass.Describe) && !context.Is(cue, "according") && !context.Is(cue, WordClass.Account)) continue;
                var start = Start(context, cue, sentence.FirstToken);
                if (reader.At(cue, start, sentence.EndToken, start == cue && cue > 0 && context.IsQuoted(cue - 1)) is not { } at) continue;
                var party = Personal(context, at, Log.Resolve(at.First, at.End));
                Log.Spoke(party, at.First, !at.Inverted && context.Lower(cue + 1) is "him" or "her");
                found.Add(new Attributed(at, party));
            }
        }
    }

    /// <summary>Who has been spoken of and has spoken.</summary>
    public SpeakerLog Log { get; }

    /// <summary>The first attribution whose cue is in a range of tokens.</summary>
    public Attributed? First(int start, int end) => IndexFrom(start) is var index && index < found.Count && found[index].At.Cue < end ? found[index] : null;

    /// <summary>The last attribution whose cue is in a range of tokens.</summary>
    public Attributed? Last(int start, int end) => IndexFrom(end) - 1 is >= 0 and var index && found[index].At.Cue >= start ? found[index] : null;

    /// <summary>The attributions whose cues are in a range of tokens, by position.</summary>
    public IEnumerable<Attributed> In(int start, int end)
    {
        for (var index = IndexFrom(start); index < found.Count && found[index].At.Cue < end; index++) yield return found[index];
    }

    /// <summary>"An elderly regular said": one who says is a person, whatever the noun.</summary>
    private static Antecedent Personal(FactContext context, Attribution at, Antecedent party) =>
        party is { Entity: null, Gender: Gender.Body } && context.Lower(at.First) is "a" or "an" or "another" && context.Lower(at.Cue) is "said" or "says" or "told" or "tells" or "added" or "recalled" or "joked" && !context.Is(at.End - 1, WordClass.Institution)
            ? party with { Gender = Gender.Body | Gender.Person } : party;

    /// <summary>Where the clause of a cue begins: after words that somebody said, after a semicolon, or with the sentence.</summary>
    private static int Start(FactContext context, int cue, int first)
    {
        var start = cue;
        first = Math.Max(Datelines.End(context.Text, context.SentenceOf(first)), cue - Reach);
        if (first > cue) first = cue;
        while (start > first && !context.IsUttered(start - 1) && context.Mark(start - 1) is not (';' or ':')) start--;
        while (start < cue && (context.IsComma(start) || context.IsDash(start))) start++;
        return start;
    }

    private int IndexFrom(int token)
    {
        int low = 0, high = found.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (found[middle].At.Cue < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

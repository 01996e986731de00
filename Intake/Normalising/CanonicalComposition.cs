using System.Text;

namespace Dateline.Intake.Normalising;

/// <summary>
/// Normalisation form C (Unicode Standard Annex 15). The platform's own needs ICU, which the app runs without.
/// </summary>
internal static class CanonicalComposition
{
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int Leads = 19, Vowels = 21, Trails = 28, Syllables = Leads * Vowels * Trails;

    private static readonly CanonicalTable Table = CanonicalTable.Load();

    /// <summary>The same text in form C; it must not hold unpaired surrogates.</summary>
    public static string Compose(string text)
    {
        if (!text.EnumerateRunes().Any(rune => Table.MayChange(rune.Value))) return text;
        var decomposed = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) Decompose(rune.Value, decomposed);
        Order(decomposed);
        var composed = new StringBuilder(text.Length);
        foreach (var code in Join(decomposed)) composed.Append(new Rune(code).ToString());
        return composed.ToString();
    }

    private static void Decompose(int code, List<int> into)
    {
        if (code - SyllableBase is >= 0 and < Syllables and var syllable)
        {
            into.Add(LeadBase + (syllable / (Vowels * Trails)));
            into.Add(VowelBase + (syllable % (Vowels * Trails) / Trails));
            if (syllable % Trails != 0) into.Add(TrailBase + (syllable % Trails));
        }
        else if (Table.Decompositions.TryGetValue(code, out var parts))
        {
            foreach (var part in parts) Decompose(part, into);
        }
        else
        {
            into.Add(code);
        }
    }

    /// <summary>Sorts each run of marks by combining class, keeping the order of equals.</summary>
    private static void Order(List<int> codes)
    {
        for (var start = 0; start < codes.Count; start++)
        {
            if (Table.Class(codes[start]) == 0) continue;
            var end = start;
            while (end < codes.Count && Table.Class(codes[end]) != 0) end++;
            if (end - start > 1)
            {
                var run = codes.GetRange(start, end - start).OrderBy(Table.Class).ToList();
                for (var at = start; at < end; at++) codes[at] = run[at - start];
            }

            start = end;
        }
    }

    private static List<int> Join(List<int> codes)
    {
        var joined = new List<int>(codes.Count);
        var (starter, lastClass) = (-1, 0);
        foreach (var code in codes)
        {
            var combining = Table.Class(code);
            var blocked = starter < joined.Count - 1 && lastClass >= combining;
            if (starter >= 0 && !blocked && Pair(joined[starter], code) is { } pair)
            {
                joined[starter] = pair;
                continue;
            }

            if (combining == 0) starter = joined.Count;
            lastClass = combining;
            joined.Add(code);
        }

        return joined;
    }

    private static int? Pair(int first, int second)
    {
        if (first - LeadBase is >= 0 and < Leads and var lead && second - VowelBase is >= 0 and < Vowels and var vowel)
        {
            return SyllableBase + (((lead * Vowels) + vowel) * Trails);
        }

        var open = first - SyllableBase is >= 0 and < Syllables and var syllable && syllable % Trails == 0;
        if (open && second - TrailBase is > 0 and < Trails and var trail) return first + trail;
        return Table.Compositions.TryGetValue((first, second), out var code) ? code : null;
    }
}

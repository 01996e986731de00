using System.Collections.Frozen;
using System.Globalization;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>Reads whole numbers in digits and words: "13,000", "1.2 million", "Fourteen hundred", "twenty-three", "half a million", "dozens".</summary>
internal static class NumberReader
{
    private const string Units = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
    private const string Tens = "twenty thirty forty fifty sixty seventy eighty ninety";

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Small = Units.Split(' ').Select((word, i) => (word, i + 1))
        .Concat(Tens.Split(' ').Select((word, i) => (word, (i + 2) * 10)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number that starts at a token, whether it is a vague one, and one past its last token; 0 tokens when there is none.</summary>
    public static (int End, long Value, bool Vague) Read(FactContext context, int at)
    {
        if (Vague(context, at) is { End: > 0 } vague) return vague;
        if (context.IsNumber(at)) return Digits(context, at);
        if (context.Is(at, "half") && context.Is(at + 1, "a") && context.Is(at + 2, "dozen")) return (at + 3, 6, false);
        if (context.Is(at, "a") && context.Is(at + 2, "of") && Group(context.Lower(at + 1)) is > 0 and var group) return (at + 2, group, false);
        if (context.Is(at, "a") && context.Is(at + 1, "quarter") && context.Is(at + 2, "of") && context.Is(at + 3, "a") && Scale(context, at + 4) is > 100 and var quartered) return (at + 5, quartered / 4, false);
        if (context.Is(at, "half") && context.Is(at + 1, "a") && Scale(context, at + 2) is > 1 and var halved) return (at + 3, halved / 2, false);
        if (context.Is(at, "a") || context.Is(at, "an"))
        {
            if (context.Is(at + 1, "dozen")) return (at + 2, 12, false);
            return Scale(context, at + 1) is > 1 and var scale ? Tail(context, at + 2, scale) : default;
        }

        if (context.Is(at, "dozen")) return default;
        return Spelled(context, at);
    }

    // "a pair of fugitives", "a trio of boys"
    private static int Group(ReadOnlySpan<char> word) => word switch { "pair" or "duo" => 2, "trio" => 3, "quartet" => 4, "score" => 20, _ => 0 };

    private static (int End, long Value, bool Vague) Digits(FactContext context, int at)
    {
        var word = context.Lower(at);
        var scale = 1L;
        if (word[^1] is 'm' && word.Length > 1 && char.IsDigit(word[^2]))
        {
            word = word[..^1];
            scale = 1_000_000;
        }

        var comma = word.IndexOf(',');
        var spaced = comma < 0 && word.Length <= 3 ? Groups(context, at + 1) : 0;
        if (spaced > 0) word = context.Words(at, at + 1 + spaced).Replace(context.Text.Text[context.Text.Tokens[at].End], ',');
        comma = word.IndexOf(',');
        if (comma > 0 && (word.Length - comma) % 4 != 0 || !decimal.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) || value > 10_000_000_000m) return default;
        var end = at + 1 + spaced;
        if (Scale(context, end) is > 1 and var next) (scale, end) = (next, end + 1);
        else if (context.Is(end, "dozen")) (scale, end) = (12, end + 1);
        value *= scale;
        return value == decimal.Truncate(value) && value <= 10_000_000_000m ? (end, (long)value, false) : default;
    }

    /// <summary>How many groups of three digits follow after single spaces: "3 000".</summary>
    private static int Groups(FactContext context, int at)
    {
        var count = 0;
        while (count < 3 && context.IsNumber(at + count) && context.Lower(at + count) is { Length: 3 } group && !group.ContainsAnyExceptInRange('0', '9')
            && context.Text.Tokens[at + count].Start == context.Text.Tokens[at + count - 1].End + 1) count++;
        return count;
    }

    private static (int End, long Value, bool Vague) Spelled(FactContext context, int at)
    {
        var (end, value) = BelowHundred(context, at);
        if (end == 0) return default;
        if (context.Is(end, "dozen")) return (end + 1, value * 12, false);
        return Tail(context, end, value);
    }

    /// <summary>What follows the first part: "hundred and twelve", "thousand five hundred".</summary>
    private static (int End, long Value, bool Vague) Tail(FactContext context, int end, long value)
    {
        long total = 0;
        for (var turns = 0; turns < 6; turns++)
        {
            if (Scale(context, end) is > 1 and var scale)
            {
                end++;
                if (scale == 100) value *= 100;
                else (total, value) = (total + (value * scale), 0);
                continue;
            }

            if (value != 0 && value % 100 != 0 || value == 0 && total == 0) break;
            var next = context.Is(end, "and") ? end + 1 : end;
            var (after, more) = BelowHundred(context, next);

            // "two hundred and three wounded" adds; "a hundred, three of them" and "a thousand and one" of another noun do not come this way.
            if (after == 0 || next == end && value == 0 && total == 0) break;
            (end, value) = (after, value + more);
        }

        return (end, total + value, false);
    }

    private static (int End, long Value) BelowHundred(FactContext context, int at)
    {
        if (at >= context.Count || !Small.TryGetValue(context.Lower(at), out var value)) return default;
        if (value < 20 || !context.IsDash(at + 1) || !context.Touches(at + 1) || at + 2 >= context.Count) return (at + 1, value);
        return Small.TryGetValue(context.Lower(at + 2), out var unit) && unit < 10 ? (at + 3, value + unit) : (at + 1, value);
    }

    /// <summary>What a word multiplies the number before it by; 1 when it is no such word.</summary>
    public static long Scale(FactContext context, int at) => at >= context.Count ? 1 : context.Lower(at) switch
    {
        "hundred" => 100,
        "thousand" => 1_000,
        "lakh" => 100_000,
        "crore" => 10_000_000,
        "million" or "mln" => 1_000_000,
        "billion" => 1_000_000_000,
        _ => 1,
    };

    private static (int End, long Value, bool Vague) Vague(FactContext context, int at)
    {
        var word = context.Lower(at);
        if (word is "tens" && context.Is(at + 1, "of") && context.Is(at + 2, "thousands")) return (at + 3, 20_000, true);
        if (word is "tens" && context.Is(at + 1, "of")) return (at + 1, 24, true);
        if (word is "hundreds" && context.Is(at + 1, "of") && context.Is(at + 2, "thousands")) return (at + 3, 200_000, true);
        if (word is "several" or "few" || word is "a" && context.Is(at + 1, "few"))
        {
            var next = word is "a" ? at + 2 : at + 1;
            if (context.Is(next, "dozen")) return (next + 1, 36, true);
            return Scale(context, next) is > 1 and var scale ? (next + 1, 3 * scale, true) : word is "few" ? default : (next, 3, true);
        }

        if (word is "a" && context.Is(at + 1, "handful")) return (at + 2, 3, true);
        if (word is "a" && context.Is(at + 1, "couple") && context.Is(at + 2, "of")) return (at + 2, 2, true);
        var value = word switch { "dozens" => 24, "scores" => 40, "hundreds" => 200, "thousands" => 2_000, "millions" => 2_000_000, _ => 0L };
        return value > 0 && !context.Is(at - 1, "of") ? (at + 1, value, true) : default;
    }
}

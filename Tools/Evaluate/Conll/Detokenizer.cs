using System.Text;

namespace Dateline.Tools.Evaluate.Conll;

/// <summary>Puts the tokens of a treebank back into running text and says where each one went.</summary>
internal static class Detokenizer
{
    private static readonly HashSet<string> Endings =
    [
        "led", "based", "backed", "born", "dominated", "made", "controlled", "owned", "run", "language", "sponsored", "funded", "brokered", "speaking", "ruled",
        "bound", "majority", "inhabited", "built", "style", "seeded", "organized", "linked", "flagged", "era", "administered", "held", "mediated", "area", "occupied",
    ];

    private static readonly HashSet<string> Prefixes = ["anti", "pro", "non", "pre", "post", "ex", "mid", "vice", "inter", "trans", "neo", "self", "co", "multi", "al", "el"];

    /// <summary>The text, and the offsets of every token in it (end exclusive).</summary>
    public static (string Text, IReadOnlyList<(int Start, int End)> Tokens) Join(IReadOnlyList<string> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var text = new StringBuilder();
        var places = new List<(int, int)>(tokens.Count);
        var (doubleOpen, singleOpen, joinNext) = (false, false, true);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = Plain(tokens[i]);
            var (joinThis, joinAfter) = token switch
            {
                "\"" => (doubleOpen, doubleOpen = !doubleOpen),
                "'" when i + 1 < tokens.Count || singleOpen => (singleOpen || EndsInS(tokens, i), singleOpen = !singleOpen && !EndsInS(tokens, i)),
                "“" or "‘" or "(" or "[" or "{" or "$" or "£" or "€" or "#" or "US$" => (false, true),
                "”" or "’" or ")" or "]" or "}" or "," or "." or ";" or ":" or "?" or "!" or "%" or "..." => (true, false),
                "-" or "–" when JoinsCompound(tokens, i) => (true, true),
                _ => (IsClitic(token), false),
            };
            if (!joinNext && !joinThis) text.Append(' ');
            places.Add((text.Length, text.Length + token.Length));
            text.Append(token);
            joinNext = joinAfter;
        }

        return (text.ToString(), places);
    }

    /// <summary>Some treebanks set the hyphen of "U.S.-led" apart, as they do a dash.</summary>
    private static bool JoinsCompound(IReadOnlyList<string> tokens, int i) =>
        i > 0 && i + 1 < tokens.Count
        && (Endings.Contains(tokens[i + 1]) || Prefixes.Contains(tokens[i - 1].ToLowerInvariant()) || char.IsAsciiDigit(tokens[i - 1][^1]) && char.IsAsciiDigit(tokens[i + 1][0]));

    private static bool EndsInS(IReadOnlyList<string> tokens, int i) => i > 0 && tokens[i - 1].EndsWith('s');

    private static string Plain(string token) => token switch
    {
        "``" or "''" => "\"",
        "`" => "'",
        "-LRB-" => "(",
        "-RRB-" => ")",
        "-LSB-" => "[",
        "-RSB-" => "]",
        "--" => "--",
        _ => token,
    };

    private static bool IsClitic(string token) => token.ToLowerInvariant() is "'s" or "’s" or "n't" or "n’t" or "'re" or "’re" or "'ve" or "’ve" or "'ll" or "’ll" or "'d" or "’d" or "'m" or "’m";
}

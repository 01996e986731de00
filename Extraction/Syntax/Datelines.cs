using Dateline.Extraction.Text;

namespace Dateline.Extraction.Syntax;

/// <summary>Finds the dateline that a wire report opens with ("KABUL, Afghanistan (Reuters) —"), which is no part of its first sentence.</summary>
internal static class Datelines
{
    private const int Longest = 16;

    /// <summary>The first token of the sentence after its dateline; its first token when it has none.</summary>
    public static int End(TokenizedText text, Sentence sentence)
    {
        if (sentence.Paragraph > (text.HasTitle ? 1 : 0) || !IsCapitals(text[sentence.FirstToken])) return sentence.FirstToken;
        var end = Math.Min(sentence.EndToken - 1, sentence.FirstToken + Longest);
        for (var token = sentence.FirstToken + 1; token < end; token++)
        {
            if (text[token] is "—" or "–" or "-" or "--" && text.Tokens[token].Start > text.Tokens[token - 1].End && text.Tokens[token + 1].Start > text.Tokens[token].End) return token + 1;
        }

        return sentence.FirstToken;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter) && letter != '.') return false;
        }

        return word.Length > 2;
    }
}

using System.Text;
using Dateline.Extraction.Syntax;
using Dateline.Extraction.Text;

namespace Dateline.Training.Syntax;

/// <summary>
/// Puts a sentence of the treebank into the tokens of this project's tokenizer: the text is put together again and cut anew, and
/// heads are carried over by characters. Words that became one token take the head that leads out of them; a word that became
/// several leans on its last piece.
/// </summary>
internal static class TreebankAlignment
{
    public static TreebankSentence Retokenize(List<TreebankRow> rows)
    {
        var text = new StringBuilder();
        var ends = new int[rows.Count];
        var starts = new int[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            starts[i] = text.Length;
            ends[i] = text.Append(rows[i].Form).Length;
            if (rows[i].SpaceAfter) text.Append(' ');
        }

        var whole = text.ToString();
        var tokens = new List<Token>();
        Tokenizer.Tokenize(whole, new TextSpan(0, whole.Length), tokens);
        var tokenOfRow = new int[rows.Count];
        var rowOfToken = new int[tokens.Count];
        var isPiece = new bool[tokens.Count];
        for (int row = 0, token = 0; row < rows.Count && token < tokens.Count;)
        {
            int firstRow = row, firstToken = token;
            var (rowEnd, tokenEnd) = (ends[row++], tokens[token++].End);
            while (rowEnd != tokenEnd && (rowEnd < tokenEnd ? row < rows.Count : token < tokens.Count))
            {
                if (rowEnd < tokenEnd) rowEnd = ends[row++];
                else tokenEnd = tokens[token++].End;
            }

            var leading = Leading(rows, firstRow, row);
            for (var i = firstRow; i < row; i++) tokenOfRow[i] = token - 1;
            for (var i = firstToken; i < token; i++)
            {
                rowOfToken[i] = leading;
                isPiece[i] = i < token - 1;
            }
        }

        return Build(rows, whole, tokens, tokenOfRow, rowOfToken, isPiece);
    }

    private static TreebankSentence Build(List<TreebankRow> rows, string whole, List<Token> tokens, int[] tokenOfRow, int[] rowOfToken, bool[] isPiece)
    {
        var sentence = new TreebankSentence(new string[tokens.Count], new WordTag[tokens.Count], new int[tokens.Count], new Relation[tokens.Count]);
        for (var i = 0; i < tokens.Count; i++)
        {
            var row = rows[rowOfToken[i]];
            sentence.Words[i] = whole[tokens[i].Start..tokens[i].End];
            var punctuation = isPiece[i] && tokens[i].Kind == TokenKind.Punctuation;
            sentence.Tags[i] = punctuation ? new(PartOfSpeech.Punct) : row.Tag;
            sentence.Heads[i] = isPiece[i] ? tokenOfRow[rowOfToken[i]] + 1 : row.Head == 0 ? 0 : tokenOfRow[row.Head - 1] + 1;
            sentence.Relations[i] = punctuation ? Relation.Punct : isPiece[i] ? Relation.Compound : row.Relation;
        }

        return sentence;
    }

    private static int Leading(List<TreebankRow> rows, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (rows[i].Head - 1 < first || rows[i].Head - 1 >= end) return i;
        }

        return first;
    }
}

using System.Text;
using Dateline.Extraction;
using Dateline.Extraction.Documents;
using Dateline.Extraction.Figures;
using Dateline.Extraction.Tagging;
using Dateline.Extraction.Text;

namespace Dateline.Functions.Tests.Extraction;

/// <summary>Reads a text whose names are marked as <c>[[TYPE|name]]</c>, so that a test of what comes after does not depend on the tagger.</summary>
internal sealed class MarkedText : INameTagger
{
    private readonly StringBuilder _plain = new();
    private readonly List<(int Start, int End, EntityType Type)> _names = [];

    private MarkedText(string marked)
    {
        for (var at = 0; at < marked.Length;)
        {
            var open = marked.IndexOf("[[", at, StringComparison.Ordinal);
            if (open < 0) open = marked.Length;
            _plain.Append(marked, at, open - at);
            if (open == marked.Length) break;
            var bar = marked.IndexOf('|', open);
            at = marked.IndexOf("]]", bar, StringComparison.Ordinal) + 2;
            var start = _plain.Length;
            _plain.Append(marked, bar + 1, at - bar - 3);
            _names.Add((start, _plain.Length, Enum.Parse<EntityType>(marked[(open + 2)..bar], ignoreCase: true)));
        }
    }

    /// <summary>What a text without headline says; blank lines part its paragraphs.</summary>
    public static Document Read(string marked, DateOnly? published = null)
    {
        var text = new MarkedText(marked);
        return new Extractor(text).Extract(text.Article(published), new DateOnly(2020, 1, 1));
    }

    /// <summary>The numbers of a text that may be figures, before the model decides.</summary>
    internal static IReadOnlyList<Proposal> Propose(string marked)
    {
        var text = new MarkedText(marked);
        var (reading, _, _, facts, _) = new Extractor(text).Prepare(text.Article(null));
        return new Proposals(facts, reading.Tree, reading.Dates).Read();
    }

    private Article Article(DateOnly? published) => new() { Paragraphs = _plain.ToString().Split("\n\n"), Published = published };

    public IReadOnlyList<NameSpan> Tag(TokenizedText text) => [.. _names.Select(name =>
    {
        var first = text.TokenAt(name.Start);
        var end = text.TokenAt(name.End - 1) + 1;
        return new NameSpan(first, end, text.Tokens[first].Start, text.Tokens[end - 1].End, name.Type, 0.9f);
    })];
}

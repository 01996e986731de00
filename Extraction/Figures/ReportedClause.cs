using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>How far what somebody reports goes on.</summary>
internal static class ReportedClause
{
    /// <summary>Whether the reported clause ends between a cue and a number (", after", ", which", ";").</summary>
    public static bool Breaks(FactContext context, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (context.Mark(i) == ';') return true;
            if (!context.IsComma(i)) continue;
            var next = context.Is(i + 1, "in") || context.Is(i + 1, "of") ? i + 2 : i + 1;
            if (context.Is(next, WordClass.Relative) && !context.Is(next, "that") && !(next == i + 2 && context.Is(i + 1, "of")) || context.Is(i + 1, WordClass.Subordinator) && !context.Is(i + 1, "that")) return true;
        }

        return false;
    }
}

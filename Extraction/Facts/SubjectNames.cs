namespace Dateline.Extraction.Facts;

/// <summary>Tells whether a name is what its clause is about, by the words next to it.</summary>
/// <param name="context">The article.</param>
internal sealed class SubjectNames(FactContext context)
{
    /// <summary>Whether a name opens its clause, alone or after what it renames, rather than following a verb or preposition.</summary>
    public bool IsSubject(int first, int end)
    {
        var before = first - 1;
        // "For Lee, a father of two, the fight is over."
        if (context.StartsSentence(first) || context.StartsSentence(before) && context.Is(before, "for") && context.IsComma(end)) return true;
        if (context.IsComma(end) && Renamed(first)) return true;
        while (before > 0 && !context.StartsSentence(before) && context.EntityAt(before) is null && !context.IsPunctuation(before) && (context.Is(before, WordClass.Person | WordClass.Determiner | WordClass.Possessive) || context.IsCapital(before) || context.Is(before, "'s"))) before--;
        if (context.Is(before, WordClass.Preposition) || context.Is(before, "as") || context.EntityAt(before) is not null && !context.StartsSentence(before)) return false;
        var clause = context.IsPunctuation(before) || context.StartsSentence(before) || context.Is(before, WordClass.Coordinator | WordClass.Subordinator | WordClass.Adverb | WordClass.DateHead);
        return clause && (context.IsComma(end) || context.IsDash(end) || context.Is(end, WordClass.Aux | WordClass.Past | WordClass.Say | WordClass.Describe | WordClass.Relative | WordClass.Adverb) || context.Lower(end).EndsWith("ed", StringComparison.Ordinal) || context.Lower(end).EndsWith('s'));
    }

    /// <summary>"His trainer, the former champion Lee, is not": the name ends an apposition to what opens the sentence.</summary>
    private bool Renamed(int name)
    {
        var comma = name - 1;
        while (comma > name - 6 && comma > 0 && !context.IsPunctuation(comma) && !context.Is(comma, WordClass.Preposition | WordClass.Aux | WordClass.Past | WordClass.Coordinator)) comma--;
        if (!context.IsComma(comma)) return false;
        for (var i = comma - 1; i > comma - 7 && i >= 0; i--)
        {
            if (context.StartsSentence(i)) return context.Is(i, WordClass.Determiner | WordClass.Possessive);
            if (context.IsPunctuation(i) || context.Is(i, WordClass.Aux | WordClass.Past | WordClass.Preposition)) return false;
        }

        return false;
    }
}
